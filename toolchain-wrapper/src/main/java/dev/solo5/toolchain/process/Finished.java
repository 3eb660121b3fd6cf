package dev.solo5.toolchain.process;

/**
 * A process that has ended.
 *
 * @param status exit status; a death by signal is 128 + the signal's number
 * @param output what it wrote to both streams, as it came, decoded as UTF-8
 */
public record Finished(int status, String output) {
  /** Whether it ended with status 0. */
  public boolean succeeded() {
    return status == 0;
  }
}
