package dev.solo5.linux.seccomp;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Gives up privileges for good. */
public final class Sandbox {
  private Sandbox() {}

  /**
   * Installs a filter on every thread of this process, present and future. There is no way back.
   * Memory for it is prepared before, so nothing but the two calls happens in between.
   *
   * @throws LinuxException when the kernel refuses; {@code EBUSY} when a thread has a filter of its
   *     own
   */
  public static void install(BpfProgram program) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment filter = Struct.copy(arena, program.bytes());
      MemorySegment descriptor = arena.allocate(Seccomp.Fprog.SIZE, Long.BYTES);
      Struct.fields(descriptor)
          .putShort(Seccomp.Fprog.LEN, (short) program.instructions().size())
          .putLong(Seccomp.Fprog.FILTER, filter.address());
      LinuxException.check("prctl", Processes.prctl(Seccomp.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
      int result =
          Processes.seccomp(
              Seccomp.SECCOMP_SET_MODE_FILTER, Seccomp.SECCOMP_FILTER_FLAG_TSYNC, descriptor);
      // With TSYNC a positive result is the id of the thread that could not be included.
      LinuxException.check("seccomp", result > 0 ? -Errno.EBUSY : result);
    }
  }
}
