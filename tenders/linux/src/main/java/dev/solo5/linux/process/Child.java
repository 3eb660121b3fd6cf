package dev.solo5.linux.process;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A child process and its owner: closing this kills it if it still runs, and reaps it. One thread
 * waits; any thread may send signals.
 */
public final class Child implements AutoCloseable {
  private final int pid;
  private volatile @Nullable Ended ended;

  Child(int pid) {
    this.pid = pid;
  }

  /** The process id, meaningful until the child has been waited for. */
  public int pid() {
    return pid;
  }

  /** Waits until the child has ended. */
  public Ended waitFor() throws LinuxException {
    Ended known = ended;
    if (known != null) {
      return known;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = arena.allocate(Integer.BYTES, Integer.BYTES);
      int result;
      do {
        result = Processes.wait(pid, status, 0);
      } while (result == -Errno.EINTR);
      LinuxException.check("wait4", result);
      return remember(Ended.of(Struct.fields(status).getInt(0)));
    }
  }

  /**
   * Waits until the child has ended and leaves it as it is: its id stays its own until {@link
   * #waitFor}.
   */
  public void awaitEnd() throws LinuxException {
    if (ended != null) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment information = arena.allocate(Spawn.Siginfo.SIZE, Long.BYTES);
      int result;
      do {
        result = Processes.waitid(Spawn.P_PID, pid, information, Spawn.WEXITED | Spawn.WNOWAIT);
      } while (result == -Errno.EINTR);
      LinuxException.check("waitid", result);
    }
  }

  private synchronized Ended remember(Ended how) {
    ended = how;
    return how;
  }

  /** Sends a signal; nothing happens to a child that has been waited for. */
  public synchronized void kill(int signal) throws LinuxException {
    if (ended == null) {
      LinuxException.check("kill", Processes.kill(pid, signal));
    }
  }

  @Override
  public void close() throws LinuxException {
    kill(Spawn.SIGKILL);
    waitFor();
  }
}
