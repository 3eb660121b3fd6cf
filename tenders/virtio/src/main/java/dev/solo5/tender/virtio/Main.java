package dev.solo5.tender.virtio;

/** The program {@code solo5-virtio-run}. */
public final class Main {
  private Main() {}

  /**
   * Runs a unikernel and ends with its status.
   *
   * @param arguments of the command line
   */
  public static void main(String[] arguments) {
    new VirtioProgram(System.err).main(arguments);
  }
}
