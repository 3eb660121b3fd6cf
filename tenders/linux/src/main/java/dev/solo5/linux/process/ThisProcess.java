package dev.solo5.linux.process;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Ioctls;
import dev.solo5.linux.abi.Resource;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Libc;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The process that asks. */
public final class ThisProcess {
  private static final long KIBIBYTE = 1024;
  private static final int SHELL_SIGNAL = 128;

  /** Signals whose default action leaves a core file, signal(7). */
  private static final long WITH_CORE =
      bit(Spawn.SIGQUIT)
          | bit(Spawn.SIGILL)
          | bit(Spawn.SIGTRAP)
          | bit(Spawn.SIGABRT)
          | bit(Spawn.SIGBUS)
          | bit(Spawn.SIGFPE)
          | bit(Spawn.SIGSEGV)
          | bit(Spawn.SIGXCPU)
          | bit(Spawn.SIGXFSZ)
          | bit(Spawn.SIGSYS);

  private ThisProcess() {}

  /** Its id. Not from {@code ProcessHandle}, which sets up threads to watch other processes. */
  public static int id() {
    return Processes.ownId();
  }

  /** The most memory that was resident until now, in bytes. */
  public static long peakResidentBytes() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(Resource.Rusage.SIZE, Long.BYTES);
      LinuxException.check("getrusage", Processes.usage(Resource.RUSAGE_SELF, usage));
      return Struct.fields(usage).getLong(Resource.Rusage.RU_MAXRSS) * KIBIBYTE;
    }
  }

  /** Ends this process at once, without any of the virtual machine's own farewell. */
  public static void endAtOnce(int status) {
    Processes.exitGroup(status);
  }

  /**
   * Ends this process at once by the default action of a signal, so that whoever waits for it sees
   * a death by that signal. It leaves no core file: the memory of interest is not this process's,
   * and one of its own would replace that of its child. Where the kernel spares this process, as
   * the first one of a container, it ends with 128 plus the signal.
   */
  public static void endBySignal(int signal) {
    try (Arena arena = Arena.ofConfined()) {
      if ((WITH_CORE & bit(signal)) != 0) {
        int _ = Processes.prctl(Ioctls.PR_SET_DUMPABLE, 0, 0, 0, 0);
      }
      long _ = Libc.defaultSignal(signal);
      // The virtual machine blocks SIGQUIT in its threads, and whoever started it anything.
      MemorySegment set = arena.allocate(Long.BYTES, Long.BYTES);
      set.set(ValueLayout.JAVA_LONG, 0, bit(signal));
      int _ = Processes.signalMask(Spawn.SIG_UNBLOCK, set);
      int _ = Processes.raise(signal);
    }
    endAtOnce(SHELL_SIGNAL + signal);
  }

  /**
   * Leaves signals to the kernel, whose default action is to end this process at once; those that
   * were ignored when it started stay so. There is no thread dump at SIGQUIT any more.
   */
  public static void leaveToKernel(int... signals) {
    for (int signal : signals) {
      Libc.defaultSignalUnlessIgnored(signal);
    }
  }

  private static long bit(int signal) {
    return 1L << (signal - 1);
  }
}
