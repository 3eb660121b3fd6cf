package dev.solo5.guest;

import dev.solo5.guest.platform.NetLink;
import dev.solo5.guest.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * A network device of the manifest. A frame is whole: destination, source and type, 14 bytes, then
 * at most {@link #mtu} bytes; it has no checksum at its end. Any thread may use it.
 *
 * <p>Frames wait at the host until they are read; how many, the host decides, and it drops the
 * rest. A guest that waits for something else while a frame waits in a device that it has acquired
 * uses the processor: read what comes, or do not acquire the device.
 */
public final class NetDevice {
  /** Bytes of an Ethernet address. */
  public static final int ADDRESS = 6;

  /** Bytes before the payload of a frame. */
  public static final int HEADER = 14;

  private final Platform platform;
  private final NetLink link;
  private final String subject;
  private final String name;

  private NetDevice(Platform platform, NetLink link, String name) {
    this.platform = platform;
    this.link = link;
    this.name = name;
    this.subject = "network device '" + name + "'";
  }

  /**
   * The device of this name. Asked again, it is the same device.
   *
   * @throws DeviceException if the manifest has no network device of this name; the message lists
   *     those that it has
   */
  public static NetDevice acquire(String name) {
    Platform platform = Platform.current();
    NetLink link = platform.net(name);
    if (link == null) {
      throw new DeviceException(
          name, "no network device '" + name + "': there are " + platform.devices());
    }
    return new NetDevice(platform, link, name);
  }

  /** Its name in the manifest. */
  public String name() {
    return name;
  }

  /** Its Ethernet address, {@link #ADDRESS} bytes, in an array of its own. */
  public byte[] mac() {
    return link.mac();
  }

  /** Bytes that a frame carries at most, without its header. */
  public int mtu() {
    return link.mtu();
  }

  /** Bytes of the longest frame: {@link #mtu} and {@link #HEADER}. */
  public int largestFrame() {
    return link.mtu() + HEADER;
  }

  /** Waits for a frame and reads it to the begin of an array; see the method with offset. */
  public int read(byte[] into) throws InterruptedException {
    return read(into, 0, into.length);
  }

  /**
   * Waits for a frame, while other threads run, and reads it.
   *
   * @param length room for the frame, at least {@link #largestFrame}: the host would cut a longer
   *     frame without a word
   * @return the length of the frame
   * @throws IndexOutOfBoundsException if the array does not have the room
   * @throws IllegalArgumentException if there is room for less than the longest frame
   * @throws InterruptedException if the thread is interrupted before a frame comes
   * @throws DeviceException if the host failed
   */
  public int read(byte[] into, int offset, int length) throws InterruptedException {
    int size;
    while ((size = tryRead(into, offset, length)) < 0) {
      platform.await(bit(), Guest.FOREVER);
    }
    return size;
  }

  /** Waits for a frame and reads it into memory, without a copy; otherwise as that for an array. */
  public int read(Memory into, int offset, int length) throws InterruptedException {
    int size;
    while ((size = tryRead(into, offset, length)) < 0) {
      platform.await(bit(), Guest.FOREVER);
    }
    return size;
  }

  /**
   * Reads a frame if one is there.
   *
   * @param length room for the frame, at least {@link #largestFrame}
   * @return the length of the frame; -1 if there is none
   * @throws IndexOutOfBoundsException if the array does not have the room
   * @throws IllegalArgumentException if there is room for less than the longest frame
   * @throws DeviceException if the host failed
   */
  public int tryRead(byte[] into, int offset, int length) {
    Checks.range(subject, "array", into.length, offset, length);
    requireRoom(length);
    return read(link.read(into, offset, length));
  }

  /** Reads a frame into memory, without a copy, if one is there; otherwise as that for an array. */
  public int tryRead(Memory into, int offset, int length) {
    requireRoom(length);
    return read(link.read(into.range(subject, offset, length), offset, length));
  }

  /** Sends a frame that is all of an array; see the method with offset. */
  public void write(byte[] frame) {
    write(frame, 0, frame.length);
  }

  /**
   * Sends a frame. It does not wait: a frame that the host has no room for is lost, as on a wire.
   *
   * @param length of the frame, from {@link #HEADER} to {@link #largestFrame}
   * @throws IndexOutOfBoundsException if the array does not have the frame
   * @throws IllegalArgumentException if no frame is that long
   * @throws DeviceException if the host failed, for example because its interface is down
   */
  public void write(byte[] frame, int offset, int length) {
    Checks.range(subject, "array", frame.length, offset, length);
    requireFrame(length);
    written(link.write(frame, offset, length), length);
  }

  /** Sends a frame from memory, without a copy; otherwise as that for an array. */
  public void write(Memory frame, int offset, int length) {
    requireFrame(length);
    written(link.write(frame.range(subject, offset, length), offset, length), length);
  }

  /**
   * Waits for a frame, while other threads run, but does not read it: another thread may.
   *
   * @param deadlineNanos a time of {@link Guest#monotonicNanos}; {@link Guest#FOREVER} for none
   * @return whether a frame is there; false after the deadline
   */
  public boolean await(long deadlineNanos) throws InterruptedException {
    return platform.await(bit(), deadlineNanos) != 0;
  }

  /**
   * Waits for a frame in any of several devices, while other threads run. A deadline that has
   * passed makes it a look.
   *
   * @param deadlineNanos a time of {@link Guest#monotonicNanos}; {@link Guest#FOREVER} for none
   * @return those that have a frame, in the order given; none after the deadline
   * @throws IllegalArgumentException if the devices are of different simulations
   */
  public static List<NetDevice> awaitAny(long deadlineNanos, NetDevice... devices)
      throws InterruptedException {
    Platform platform = devices.length > 0 ? devices[0].platform : Platform.current();
    long handles = 0;
    for (NetDevice device : devices) {
      if (!device.platform.equals(platform)) {
        throw new IllegalArgumentException(device.subject + " is of another simulation");
      }
      handles |= device.bit();
    }
    long ready = platform.await(handles, deadlineNanos);
    List<NetDevice> found = new ArrayList<>();
    for (NetDevice device : devices) {
      if ((ready & device.bit()) != 0) {
        found.add(device);
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return subject;
  }

  private long bit() {
    return 1L << link.handle();
  }

  private void requireRoom(int length) {
    if (length < largestFrame()) {
      throw new IllegalArgumentException(
          subject + ": room for " + length + " bytes: expected " + largestFrame() + " or more");
    }
  }

  private void requireFrame(int length) {
    if (length < HEADER || length > largestFrame()) {
      throw new IllegalArgumentException(
          subject + ": frame of " + length + " bytes: expected 14 to " + largestFrame());
    }
  }

  private int read(int result) {
    if (result < NetLink.NO_FRAME) {
      throw new DeviceException(name, subject + ": the host failed to read a frame");
    }
    return result;
  }

  private void written(int result, int length) {
    if (result < 0) {
      throw new DeviceException(
          name, subject + ": the host refused a frame of " + length + " bytes");
    }
  }
}
