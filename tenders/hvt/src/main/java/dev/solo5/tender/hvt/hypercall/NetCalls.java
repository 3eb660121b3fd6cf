package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.call.Libc;
import dev.solo5.tender.AttachedDevice;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.GuestAccess;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.MemorySegment;

/** Networks: frames go out whole or are dropped, as on a wire; receiving never waits. */
final class NetCalls {
  private final DeviceTable<AttachedDevice.Net> networks;
  private final GuestAccess memory;

  NetCalls(DeviceTable<AttachedDevice.Net> networks, GuestAccess memory) {
    this.networks = networks;
    this.memory = memory;
  }

  Result write(Hypercall.NetWrite call) throws TenderException {
    AttachedDevice.Net network = networks.find(call.handle());
    if (network == null) {
      return Result.INVALID;
    }
    MemorySegment frame = memory.readable(call.data(), call.length());
    long result = network.fd().write(frame);
    if (result == frame.byteSize() || isTransient(result)) {
      return Result.OK;
    }
    if (result == -Errno.EINVAL || result == -Errno.EMSGSIZE) {
      return Result.INVALID;
    }
    throw new TenderException(
        result < 0
            ? new HvtProblem.WriteFailed(Libc.strerror((int) -result))
            : new HvtProblem.ShortTransfer(true, result, frame.byteSize()));
  }

  Result read(Hypercall.NetRead call, Arguments arguments) throws TenderException {
    AttachedDevice.Net network = networks.find(call.handle());
    if (network == null) {
      return Result.INVALID;
    }
    MemorySegment buffer = memory.writable(call.data(), call.length());
    long result = network.fd().read(buffer);
    if (result > 0) {
      arguments.answerNetRead(result);
      return Result.OK;
    }
    return result == 0 || isTransient(result) ? Result.AGAIN : Result.INVALID;
  }

  /** No room, or the interface is down just now: the frame is lost, the network is not. */
  private static boolean isTransient(long result) {
    return result == -Errno.EAGAIN
        || result == -Errno.ENOBUFS
        || result == -Errno.EIO
        || result == -Errno.ENETDOWN;
  }
}
