package dev.solo5.tender.hvt.ring;

import dev.solo5.tender.TenderException;

/** Where the frames of a ring go to and come from. */
interface FrameExchange {
  /**
   * Sends a frame, or loses it as a wire would.
   *
   * @throws TenderException when the guest named memory it has not, or the network failed for good
   */
  void send(Submission submission) throws TenderException;

  /**
   * Receives a frame if there is one; does not wait.
   *
   * @throws TenderException when the guest named memory it has not
   */
  Completion receive(Submission submission) throws TenderException;
}
