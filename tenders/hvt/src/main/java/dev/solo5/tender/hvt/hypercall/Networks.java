package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.hvt.memory.GuestAccess;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * The networks of a guest: frames go out whole or not at all, receiving never waits. Any thread may
 * use them.
 */
public final class Networks {
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
   * @return whether it was a frame for a network, which may have been lost: there was no room, or
   *     the interface is down just now
   * @throws TenderException when the guest may not read there, or the network took a part of it
   * @throws LinuxException when the network failed
   */
  public Result send(long handle, long data, long length, CallCounts counts)
      throws TenderException, LinuxException {
    AttachedDevice.Net network = networks.find(handle);
    if (network == null) {
      return Result.INVALID;
    }
    MemorySegment frame = memory.readable(data, length);
    long result = network.fd().write(frame);
    counts.written(Arguments.NET_WRITE, network.handle(), Math.max(result, 0));
    if (result == frame.byteSize() || isTransient(result)) {
      return Result.OK;
    }
    if (result == -Errno.EINVAL || result == -Errno.EMSGSIZE) {
      return Result.INVALID; // too short or too long
    }
    LinuxException.check("write", result);
    throw new TenderException(new HvtProblem.ShortTransfer(true, result, frame.byteSize()));
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
