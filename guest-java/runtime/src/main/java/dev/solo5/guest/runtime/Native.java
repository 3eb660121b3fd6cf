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

  /** Prints what was kept back. */
  @Import(name = "guest_console_flush")
  @Unmanaged
  public static native void consoleFlush();

  /** What {@link System#currentTimeMillis} returned last. */
  @Import(name = "guest_last_millis")
  @Unmanaged
  public static native long lastMillis();

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

  /** Ends the guest as one that failed. */
  @Import(name = "guest_abort")
  @Unmanaged
  public static native void abort();

  /** Ends the guest as one whose threads all wait for each other. */
  @Import(name = "guest_stuck")
  @Unmanaged
  public static native void stuck();

  /** Bytes of the command line. */
  @Import(name = "guest_command_line_size")
  @Unmanaged
  static native int commandLineSize();

  @Import(name = "guest_command_line")
  @Unmanaged
  static native void commandLine(Address to);

  /** Devices have handles from 1 to this. */
  @Import(name = "guest_device_count")
  @Unmanaged
  static native int deviceCount();

  /** 1 for a block device, 2 for a network device. */
  @Import(name = "guest_device_type")
  @Unmanaged
  static native int deviceType(int handle);

  /** Its length; there is room for 68 bytes. */
  @Import(name = "guest_device_name")
  @Unmanaged
  static native int deviceName(int handle, Address to);

  /** The handle, or 0. */
  @Import(name = "guest_net_acquire")
  @Unmanaged
  static native int netAcquire(Address name, Address mac, Address mtu);

  /** The handle, or 0. */
  @Import(name = "guest_block_acquire")
  @Unmanaged
  static native int blockAcquire(Address name, Address capacity, Address blockSize);

  /** The length of a frame, -1 if there is none, -3 if the host failed. */
  @Import(name = "guest_net_read")
  @Unmanaged
  static native int netRead(int handle, Address to, int size);

  /** 0, or -3 if the host failed. */
  @Import(name = "guest_net_write")
  @Unmanaged
  static native int netWrite(int handle, Address from, int size);

  /** The bytes of the blocks before the first that failed. */
  @Import(name = "guest_block_read")
  @Unmanaged
  static native int blockRead(int handle, long offset, Address to, int size, int blockSize);

  /** The bytes of the blocks before the first that failed. */
  @Import(name = "guest_block_write")
  @Unmanaged
  static native int blockWrite(int handle, long offset, Address from, int size, int blockSize);

  /** Memory outside the heap of objects, all zero; address 0 if there is no more. */
  @Import(name = "guest_region_take")
  @Unmanaged
  static native Address regionTake(int size);

  @Import(name = "guest_region_free")
  @Unmanaged
  static native void regionFree(Address region);

  @Import(name = "guest_region_copy")
  @Unmanaged
  static native void regionCopy(Address from, Address to, int size);

  /** Whether the CPU has a generator of random numbers. */
  @Import(name = "guest_has_random")
  @Unmanaged
  public static native boolean hasRandom();

  /** A number of the CPU's generator, if it {@link #hasRandom}. */
  @Import(name = "guest_random")
  @Unmanaged
  public static native long random();

  /** A number to seed others with, if the CPU {@link #hasRandom}. */
  @Import(name = "guest_random_seed")
  @Unmanaged
  public static native long randomSeed();
}
