package dev.solo5.tender.hvt.ring;

import dev.solo5.linux.LinuxException;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.hypercall.CallCounts;
import dev.solo5.tender.hvt.hypercall.Networks;
import dev.solo5.tender.hvt.hypercall.Networks.Received;
import dev.solo5.tender.hvt.hypercall.Result;
import dev.solo5.tender.hvt.memory.HvtProblem;

/**
 * Frames between guest memory and the guest's networks. A write has no completion: one that the
 * network does not want, or that names none, is lost.
 *
 * @param networks of the guest
 * @param counts of the ring's thread
 */
record GuestFrames(Networks networks, CallCounts counts) implements FrameExchange {
  @Override
  public void send(Submission submission) throws TenderException {
    try {
      Result _ =
          networks.send(submission.handle(), submission.data(), submission.lengthBytes(), counts);
    } catch (LinuxException e) {
      throw new TenderException(new HvtProblem.NetWriteFailed(e.reason()), e);
    }
  }

  @Override
  public Completion receive(Submission submission) throws TenderException {
    Received received =
        networks.receive(submission.handle(), submission.data(), submission.lengthBytes(), counts);
    return new Completion(submission.id(), received.result().code(), (int) received.length());
  }
}
