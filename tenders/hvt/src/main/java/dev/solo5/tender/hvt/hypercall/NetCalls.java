package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.call.Libc;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.hypercall.Networks.Received;
import dev.solo5.tender.hvt.hypercall.Networks.Sent;
import dev.solo5.tender.hvt.memory.HvtProblem;

/** Frames one hypercall at a time. */
final class NetCalls {
  private final Networks networks;
  private final CallCounts counts;

  NetCalls(Networks networks, CallCounts counts) {
    this.networks = networks;
    this.counts = counts;
  }

  Result write(Hypercall.NetWrite call) throws TenderException {
    return switch (networks.send(call.handle(), call.data(), call.length(), counts)) {
      case Sent.Taken() -> Result.OK;
      case Sent.NoNetwork(), Sent.Refused() -> Result.INVALID;
      case Sent.Failed(int errno) ->
          throw new TenderException(new HvtProblem.WriteFailed(Libc.strerror(errno)));
      case Sent.CutShort(long done, long wanted) ->
          throw new TenderException(new HvtProblem.ShortTransfer(true, done, wanted));
    };
  }

  Result read(Hypercall.NetRead call, Arguments arguments) throws TenderException {
    Received received = networks.receive(call.handle(), call.data(), call.length(), counts);
    if (received.result() == Result.OK) {
      arguments.answerNetRead(received.length());
    }
    return received.result();
  }
}
