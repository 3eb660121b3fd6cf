package dev.solo5.tender.hvt.ring;

import dev.solo5.linux.call.Libc;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.hypercall.CallCounts;
import dev.solo5.tender.hvt.hypercall.Networks;
import dev.solo5.tender.hvt.hypercall.Networks.Received;
import dev.solo5.tender.hvt.hypercall.Networks.Sent;
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
    switch (networks.send(
        submission.handle(), submission.data(), submission.lengthBytes(), counts)) {
      case Sent.Taken(), Sent.Refused(), Sent.NoNetwork() -> {}
      case Sent.Failed(int errno) ->
          throw new TenderException(new HvtProblem.NetWriteFailed(Libc.strerror(errno)));
      case Sent.CutShort(long done, long wanted) ->
          throw new TenderException(new HvtProblem.ShortTransfer(true, done, wanted));
    }
  }

  @Override
  public Completion receive(Submission submission) throws TenderException {
    Received received =
        networks.receive(submission.handle(), submission.data(), submission.lengthBytes(), counts);
    return new Completion(submission.id(), received.result().code(), (int) received.length());
  }
}
