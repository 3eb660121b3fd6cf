package dev.solo5.linux.process;

import dev.solo5.linux.call.Processes;

/** The process that asks. */
public final class ThisProcess {
  private ThisProcess() {}

  /** Its id. Not from {@code ProcessHandle}, which sets up threads to watch other processes. */
  public static int id() {
    return Processes.ownId();
  }
}
