package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.call.Libc;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.hvt.memory.GuestAccess;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.MemorySegment;

/** Disks: any length within the capacity, whole or not at all. */
record BlockCalls(DeviceTable<AttachedDevice.Block> disks, GuestAccess memory, CallCounts counts) {
  Result read(Hypercall.BlockRead call) throws TenderException {
    AttachedDevice.Block disk = disks.find(call.handle());
    if (disk == null || !fits(call.offset(), call.length(), disk.capacityBytes())) {
      return Result.INVALID;
    }
    MemorySegment buffer = memory.writable(call.data(), call.length());
    long done = disk.fd().readFullyAt(buffer, call.offset());
    counts.read(Arguments.BLOCK_READ, disk.handle(), Math.max(done, 0));
    if (done < 0) {
      throw new TenderException(new HvtProblem.ReadFailed(Libc.strerror((int) -done)));
    }
    return complete(false, done, call.length());
  }

  Result write(Hypercall.BlockWrite call) throws TenderException {
    AttachedDevice.Block disk = disks.find(call.handle());
    if (disk == null || !fits(call.offset(), call.length(), disk.capacityBytes())) {
      return Result.INVALID;
    }
    MemorySegment bytes = memory.readable(call.data(), call.length());
    long done = disk.fd().writeFullyAt(bytes, call.offset());
    counts.written(Arguments.BLOCK_WRITE, disk.handle(), Math.max(done, 0));
    if (done < 0) {
      throw new TenderException(new HvtProblem.WriteFailed(Libc.strerror((int) -done)));
    }
    return complete(true, done, call.length());
  }

  private static Result complete(boolean write, long done, long wanted) throws TenderException {
    if (done != wanted) {
      throw new TenderException(new HvtProblem.ShortTransfer(write, done, wanted));
    }
    return Result.OK;
  }

  /**
   * Whether a transfer begins and ends within the disk; as signed numbers, what is too big is
   * negative.
   */
  private static boolean fits(long offset, long length, long capacity) {
    return offset >= 0 && offset < capacity && length >= 0 && length <= capacity - offset;
  }
}
