package dev.solo5.linux.process;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Resource.Rusage;
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
  private static final long KIBIBYTE = 1024;

  private final int pid;
  private volatile @Nullable Ended ended;
  private volatile long peakResidentBytes;

  Child(int pid) {
    this.pid = pid;
  }

  /** The process id, meaningful until the child has been waited for. */
  public int pid() {
    return pid;
  }

  /**
   * Waits until the child has ended, and leaves it there for its accounts to be read: {@code
   * /proc/PID} stays until {@link #waitFor}.
   */
  public void awaitEnd() throws LinuxException {
    if (ended != null) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment information = arena.allocate(Spawn.Siginfo.SIZE, Long.BYTES);
      int options = Spawn.WEXITED | Spawn.WNOWAIT;
      int result;
      do {
        result = Processes.waitId(Spawn.P_PID, pid, information, options);
      } while (result == -Errno.EINTR);
      LinuxException.check("waitid", result);
    }
  }

  /** Whether the child has not been reaped yet; it may have ended. */
  public boolean isKnown() {
    return ended == null;
  }

  /** The most memory that was resident, in bytes; meaningful once the child was waited for. */
  public long peakResidentBytes() {
    return peakResidentBytes;
  }

  /** Waits until the child has ended, and reaps it. */
  public Ended waitFor() throws LinuxException {
    // It is reaped under the lock that kill() takes: afterwards its number may be anybody's.
    awaitEnd();
    return reap();
  }

  private synchronized Ended reap() throws LinuxException {
    Ended known = ended;
    if (known != null) {
      return known;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = arena.allocate(Integer.BYTES, Integer.BYTES);
      MemorySegment usage = arena.allocate(Rusage.SIZE, Long.BYTES);
      int result;
      do {
        result = Processes.wait(pid, status, 0, usage);
      } while (result == -Errno.EINTR);
      LinuxException.check("wait4", result);
      peakResidentBytes = Struct.fields(usage).getLong(Rusage.RU_MAXRSS) * KIBIBYTE;
      Ended how = Ended.of(Struct.fields(status).getInt(0));
      ended = how;
      return how;
    }
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
