package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.abi.Errno;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.hvt.memory.GuestAccess;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * The networks of a guest: frames go out whole or not at all, receiving never waits. Any thread may
 * use them.
 */
public final class Networks {
  private static final Sent TAKEN = new Sent.Taken();

  private final DeviceTable<AttachedDevice.Net> networks;
  private final GuestAccess memory;
  private final Poller poller;

  /**
   * @param networks of the guest
   * @param memory where its frames are
   * @param poller that waits for them
   */
  public Networks(List<AttachedDevice.Net> networks, GuestAccess memory, Poller poller) {
    this.networks = new DeviceTable<>(networks);
    this.memory = memory;
    this.poller = poller;
  }

  boolean isEmpty() {
    return networks.isEmpty();
  }

  /** What became of a frame that was sent. */
  public sealed interface Sent {
    /** It went out, or was lost because there is no room or the interface is down just now. */
    record Taken() implements Sent {}

    /** The handle is not one of a network. */
    record NoNetwork() implements Sent {}

    /** It is no frame: too short or too long. */
    record Refused() implements Sent {}

    /** The network failed. */
    record Failed(int errno) implements Sent {}

    /** The network took a part of it. */
    record CutShort(long done, long wanted) implements Sent {}
  }

  /**
   * What came of receiving.
   *
   * @param length of the frame in bytes, 0 without one
   */
  public record Received(Result result, long length) {}

  /**
   * Sends a frame.
   *
   * @param handle of which the low 32 bits count
   * @param data guest address of the frame, not yet checked
   * @param length in bytes, unsigned
   * @param counts of the thread that sends
   * @throws TenderException when the guest may not read there
   */
  public Sent send(long handle, long data, long length, CallCounts counts) throws TenderException {
    AttachedDevice.Net network = networks.find(handle);
    if (network == null) {
      return new Sent.NoNetwork();
    }
    MemorySegment frame = memory.readable(data, length);
    long result = network.fd().write(frame);
    counts.written(Arguments.NET_WRITE, network.handle(), Math.max(result, 0));
    if (result == frame.byteSize() || isTransient(result)) {
      return TAKEN;
    }
    if (result == -Errno.EINVAL || result == -Errno.EMSGSIZE) {
      return new Sent.Refused();
    }
    return result < 0
        ? new Sent.Failed((int) -result)
        : new Sent.CutShort(result, frame.byteSize());
  }

  /**
   * Receives a frame if there is one.
   *
   * @param handle of which the low 32 bits count
   * @param data guest address of the room for it, not yet checked
   * @param length of the room in bytes, unsigned
   * @param counts of the thread that receives
   * @throws TenderException when the guest may not write there
   */
  public Received receive(long handle, long data, long length, CallCounts counts)
      throws TenderException {
    AttachedDevice.Net network = networks.find(handle);
    if (network == null) {
      return new Received(Result.INVALID, 0);
    }
    MemorySegment room = memory.writable(data, length);
    long result = network.fd().read(room);
    counts.read(Arguments.NET_READ, network.handle(), Math.max(result, 0));
    if (result > 0) {
      return new Received(Result.OK, result);
    }
    if (result != -Errno.EAGAIN) {
      poller.exhausted(network.handle(), network.fd());
    }
    return new Received(result == 0 || isTransient(result) ? Result.AGAIN : Result.INVALID, 0);
  }

  /** No room, or the interface is down just now: the frame is lost, the network is not. */
  private static boolean isTransient(long result) {
    return result == -Errno.EAGAIN
        || result == -Errno.ENOBUFS
        || result == -Errno.EIO
        || result == -Errno.ENETDOWN;
  }
}
