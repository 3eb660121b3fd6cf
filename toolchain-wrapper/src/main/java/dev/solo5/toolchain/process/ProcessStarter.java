package dev.solo5.toolchain.process;

import dev.solo5.toolchain.problem.ToolchainException;

/** Runs programs; a test puts its own in place. */
@FunctionalInterface
public interface ProcessStarter {
  /**
   * Runs a program to its end, with nothing on standard input and {@code LC_ALL=C}.
   *
   * @throws ToolchainException with {@code NotStarted}
   * @throws InterruptedException when the calling thread is interrupted; the process is gone then
   */
  Finished run(Command command) throws ToolchainException, InterruptedException;
}
