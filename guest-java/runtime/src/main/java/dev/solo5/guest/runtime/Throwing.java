package dev.solo5.guest.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** Exceptions that the language throws by itself. */
@SuppressWarnings("DoNotCallSuggester") // translated code calls them
public final class Throwing {
  private Throwing() {}

  /** An index that an array does not have. */
  public static void arrayIndex() {
    int index = failedIndex();
    int length = failedLength();
    String text = "Index " + index + " out of bounds";
    throw new ArrayIndexOutOfBoundsException(length < 0 ? text : text + " for length " + length);
  }

  /** A reference that is null. */
  public static void nullPointer() {
    throw new NullPointerException();
  }

  /** An object that is not of a class. */
  public static void classCast() {
    throw new ClassCastException("class " + castFrom() + " cannot be cast to class " + castTo());
  }

  /** An array of a class that has no such items. */
  public static void checkStore(Object array, Object value) {
    if (!canStore(Address.ofObject(array), Address.ofObject(value))) {
      throw new ArrayStoreException(value.getClass().getName());
    }
  }

  /**
   * Does nothing. The translator takes it for what throws, in any block of instructions, the
   * exceptions that they throw by themselves.
   */
  @Import(name = "guest_nothing")
  @Unmanaged
  public static native void implicit();

  @Import(name = "guest_failed_index")
  @Unmanaged
  private static native int failedIndex();

  @Import(name = "guest_failed_length")
  @Unmanaged
  private static native int failedLength();

  @Import(name = "guest_cast_from_name")
  private static native String castFrom();

  @Import(name = "guest_cast_to_name")
  private static native String castTo();

  @Import(name = "guest_can_store")
  @Unmanaged
  private static native boolean canStore(Address array, Address value);
}
