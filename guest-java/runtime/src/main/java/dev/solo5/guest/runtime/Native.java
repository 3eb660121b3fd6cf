package dev.solo5.guest.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.RuntimeClass;

/** The runtime's functions in C. */
public final class Native {
  private Native() {}

  /** Prints bytes, at the latest when a line ends or the guest waits. */
  @Import(name = "guest_console_write")
  @Unmanaged
  public static native void consoleWrite(Address bytes, int size);

  /** Nanoseconds of the monotonic clock. */
  @Import(name = "guest_monotonic")
  @Unmanaged
  public static native long monotonic();

  /** Nanoseconds since 1970. */
  @Import(name = "guest_wall")
  @Unmanaged
  public static native long wall();

  /** Waits until the deadline, or for a frame; a bit for each network device that has one. */
  @Import(name = "guest_wait")
  @Unmanaged
  public static native long await(long deadlineNanos);

  /** What the guest ends with once nothing is left to run. */
  @Import(name = "guest_set_status")
  @Unmanaged
  public static native void setStatus(int status);

  /** Ends the guest. */
  @Import(name = "guest_exit")
  @Unmanaged
  public static native void exit(int status);

  /** Bytes of the heap of objects. */
  @Import(name = "guest_heap_size")
  @Unmanaged
  public static native long heapSize();

  /** Memory from the collector's current chunk; null if that has less. */
  @Import(name = "guest_take")
  @Unmanaged
  static native Address take(int size);

  /** The bytes of an array whose length has been checked. */
  @Import(name = "guest_array_size")
  @Unmanaged
  static native int arraySize(RuntimeClass type, int length);

  /** Makes memory an object, all of it 0. */
  @Import(name = "guest_object")
  @Unmanaged
  static native Address object(Address memory, int size, RuntimeClass type);
}
