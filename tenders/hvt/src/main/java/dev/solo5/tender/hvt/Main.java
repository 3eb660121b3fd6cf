package dev.solo5.tender.hvt;

/** The program {@code solo5-hvt}. */
public final class Main {
  private Main() {}

  /**
   * Runs a unikernel and ends this process with its status.
   *
   * @param arguments of the command line
   */
  public static void main(String[] arguments) {
    new HvtProgram(System.err).main(arguments);
  }
}
