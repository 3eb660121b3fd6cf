package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.LinuxException;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.hypercall.Networks.Received;
import dev.solo5.tender.hvt.memory.HvtProblem;

/** Frames one hypercall at a time. */
record NetCalls(Networks networks, CallCounts counts) {
  Result write(Hypercall.NetWrite call) throws TenderException {
    try {
      return networks.send(call.handle(), call.data(), call.length(), counts);
    } catch (LinuxException e) {
      throw new TenderException(new HvtProblem.WriteFailed(e.reason()), e);
    }
  }

  Result read(Hypercall.NetRead call, Arguments arguments) throws TenderException {
    Received received = networks.receive(call.handle(), call.data(), call.length(), counts);
    if (received.result() == Result.OK) {
      arguments.answerNetRead(received.length());
    }
    return received.result();
  }
}
