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
      arraycopy(array, 0, copy, 0, array.length);
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

  /** What {@link System#arraycopy} does. */
  public static void arraycopy(Object from, int at, Object to, int toAt, int count) {
    if (from == null || to == null) {
      throw new NullPointerException();
    }
    Address source = Address.ofObject(from);
    Address target = Address.ofObject(to);
    if (!sameArrays(source, target)) {
      copyOthers(from, at, to, toAt, count);
      return;
    }
    if ((at | toAt | count) < 0 || count > length(source) - at || count > length(target) - toAt) {
      throw outOfBounds(from, at, to, toAt, count);
    }
    copyItems(source, at, target, toAt, count);
  }

  /** Between arrays of different classes. */
  private static void copyOthers(Object from, int at, Object to, int toAt, int count) {
    Class<?> items = from.getClass().getComponentType();
    Class<?> others = to.getClass().getComponentType();
    if (items == null) {
      throw new ArrayStoreException(
          "arraycopy: source type " + from.getClass().getName() + " is not an array");
    }
    if (others == null) {
      throw new ArrayStoreException(
          "arraycopy: destination type " + to.getClass().getName() + " is not an array");
    }
    if (items.isPrimitive() || others.isPrimitive()) {
      throw new ArrayStoreException(
          "arraycopy: type mismatch: can not copy " + name(items) + " into " + name(others));
    }
    Object[] source = (Object[]) from;
    Object[] target = (Object[]) to;
    if ((at | toAt | count) < 0 || count > source.length - at || count > target.length - toAt) {
      throw outOfBounds(from, at, to, toAt, count);
    }
    for (int i = 0; i < count; i++) {
      Object item = source[at + i];
      if (item != null && !others.isInstance(item)) {
        throw new ArrayStoreException(
            "arraycopy: element type mismatch: can not cast one of the elements of "
                + items.getName()
                + "[] to the type of the destination array, "
                + others.getName());
      }
      target[toAt + i] = item;
    }
  }

  private static String name(Class<?> items) {
    return (items.isPrimitive() ? items.getName() : "object array") + "[]";
  }

  private static ArrayIndexOutOfBoundsException outOfBounds(
      Object from, int at, Object to, int toAt, int count) {
    int length = Array.getLength(from);
    int space = Array.getLength(to);
    String what;
    if (at < 0 || toAt < 0) {
      what =
          at < 0
              ? range("source index ", at, from, length)
              : range("destination index ", toAt, to, space);
    } else if (count < 0) {
      what = "length " + count + " is negative";
    } else if (count > length - at) {
      what = range("last source index ", Integer.toUnsignedLong(at + count), from, length);
    } else {
      what = range("last destination index ", Integer.toUnsignedLong(toAt + count), to, space);
    }
    return new ArrayIndexOutOfBoundsException("arraycopy: " + what);
  }

  private static String range(String what, long index, Object array, int length) {
    Class<?> items = array.getClass().getComponentType();
    String name = items.isPrimitive() ? items.getName() : "object array";
    return what + index + " out of bounds for " + name + "[" + length + "]";
  }

  @Import(name = "guest_same_arrays")
  @Unmanaged
  private static native boolean sameArrays(Address a, Address b);

  @Import(name = "guest_array_length")
  @Unmanaged
  private static native int length(Address array);

  @Import(name = "guest_copy_items")
  @Unmanaged
  private static native void copyItems(Address from, int at, Address to, int toAt, int count);
}
