package dev.solo5.guest.program;

import java.util.concurrent.SubmissionPublisher;

/** Uses what guests do not have. */
public final class Missing {
  private Missing() {}

  /** Is never run. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(Missing.class.getDeclaredMethods().length);
    System.out.println(new SubmissionPublisher<String>().hasSubscribers());
  }
}
