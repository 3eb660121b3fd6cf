package dev.solo5.guest.runtime;

import java.lang.reflect.Array;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/**
 * Copies of objects. The original is known to the collector, which may move it while memory is
 * taken for the copy.
 */
public final class Copies {
  private Copies() {}

  /** What {@link Object#clone} returns. */
  public static Object of(Object original) throws CloneNotSupportedException {
    if (original instanceof Object[] array) {
      Object copy = Array.newInstance(array.getClass().getComponentType(), array.length);
      System.arraycopy(array, 0, copy, 0, array.length);
      return copy;
    }
    Object copy = Arrays.copy(original);
    if (copy != null) {
      return copy;
    }
    if (!(original instanceof Cloneable)) {
      throw new CloneNotSupportedException(original.getClass().getName());
    }
    copy = allocateLike(Address.ofObject(original));
    copyFields(Address.ofObject(original), Address.ofObject(copy));
    return copy;
  }

  /** Another object of its class, all of whose fields are zero. */
  @Import(name = "guest_allocate_like")
  private static native Object allocateLike(Address original);

  @Import(name = "guest_copy_fields")
  @Unmanaged
  private static native void copyFields(Address from, Address to);
}
