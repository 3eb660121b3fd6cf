package dev.solo5.tender.spt;

/** The program {@code solo5-spt}. */
public final class Main {
  private Main() {}

  /** Runs a unikernel and ends with its status. */
  public static void main(String[] arguments) {
    new SptProgram(System.err).main(arguments);
  }
}
