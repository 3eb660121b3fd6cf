package dev.solo5.linux.seccomp;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A filter ready to be installed, in native memory that this owns: after it nothing but two calls
 * happens.
 */
public final class Sandbox implements AutoCloseable {
  private final Arena arena;
  private final MemorySegment descriptor;

  /** Prepares a filter; nothing changes for this process yet. */
  @SuppressWarnings("MustBeClosedChecker") // close() closes it
  public Sandbox(BpfProgram program) {
    this.arena = Arena.ofConfined();
    this.descriptor = arena.allocate(Seccomp.Fprog.SIZE, Long.BYTES);
    Struct.fields(descriptor)
        .putShort(Seccomp.Fprog.LEN, (short) program.instructions().size())
        .putLong(Seccomp.Fprog.FILTER, Struct.copy(arena, program.bytes()).address());
  }

  /**
   * Whether this kernel takes filters: it is asked to install none, and complains about that only
   * if it otherwise would.
   */
  public static boolean isSupported() {
    int result = Processes.seccomp(Seccomp.SECCOMP_SET_MODE_FILTER, 0, MemorySegment.NULL);
    return result == -Errno.EFAULT;
  }

  /**
   * Installs the filter on every thread of this process, present and future. There is no way back.
   *
   * @throws LinuxException when the kernel refuses; {@code EBUSY} when a thread has a filter of its
   *     own
   */
  public void install() throws LinuxException {
    LinuxException.check("prctl", Processes.prctl(Seccomp.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    int result =
        Processes.seccomp(
            Seccomp.SECCOMP_SET_MODE_FILTER, Seccomp.SECCOMP_FILTER_FLAG_TSYNC, descriptor);
    // With TSYNC a positive result is the id of the thread that could not be included.
    LinuxException.check("seccomp", result > 0 ? -Errno.EBUSY : result);
  }

  @Override
  public void close() {
    arena.close();
  }
}
