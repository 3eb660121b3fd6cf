package dev.solo5.linux.call;

import static dev.solo5.linux.abi.UnistdX86.__NR_exit_group;
import static dev.solo5.linux.abi.UnistdX86.__NR_getpid;
import static dev.solo5.linux.abi.UnistdX86.__NR_getrusage;
import static dev.solo5.linux.abi.UnistdX86.__NR_gettid;
import static dev.solo5.linux.abi.UnistdX86.__NR_kill;
import static dev.solo5.linux.abi.UnistdX86.__NR_personality;
import static dev.solo5.linux.abi.UnistdX86.__NR_prctl;
import static dev.solo5.linux.abi.UnistdX86.__NR_rt_sigprocmask;
import static dev.solo5.linux.abi.UnistdX86.__NR_seccomp;
import static dev.solo5.linux.abi.UnistdX86.__NR_tgkill;
import static dev.solo5.linux.abi.UnistdX86.__NR_wait4;
import static dev.solo5.linux.abi.UnistdX86.__NR_waitid;

import java.lang.foreign.MemorySegment;

/**
 * Calls on processes and on what this one may do; each gives its value or a negative error number.
 */
public final class Processes {
  private Processes() {}

  /** wait4(2) with resource usage, a {@code struct rusage}; the status is 4 bytes. */
  public static int wait(int pid, MemorySegment status, int options, MemorySegment usage) {
    return (int) Gate.system(__NR_wait4, pid, Gate.address(status), options, Gate.address(usage));
  }

  /** waitid(2) without resource usage; the information is a {@code siginfo_t}. */
  public static int waitId(int kind, int id, MemorySegment information, int options) {
    return (int) Gate.system(__NR_waitid, kind, id, Gate.address(information), options);
  }

  /** getrusage(2); the usage is a {@code struct rusage}. */
  public static int usage(int who, MemorySegment usage) {
    return (int) Gate.system(__NR_getrusage, who, Gate.address(usage), 0);
  }

  /** kill(2). */
  public static int kill(int pid, int signal) {
    return (int) Gate.system(__NR_kill, pid, signal, 0);
  }

  /** tgkill(2) of the calling thread. */
  public static int raise(int signal) {
    long thread = Gate.system(__NR_gettid, 0);
    return (int) Gate.system(__NR_tgkill, ownId(), thread, signal);
  }

  /** rt_sigprocmask(2) of the calling thread; the set is the kernel's 8 bytes. */
  public static int signalMask(int how, MemorySegment set) {
    return (int) Gate.system(__NR_rt_sigprocmask, how, Gate.address(set), 0, Long.BYTES);
  }

  /**
   * exit_group(2): ends this process at once, without any of the virtual machine's own farewell.
   */
  public static void exitGroup(int status) {
    Gate.system(__NR_exit_group, status);
  }

  /** getpid(2). */
  public static int ownId() {
    return (int) Gate.system(__NR_getpid, 0);
  }

  /** prctl(2). */
  public static int prctl(int option, long a, long b, long c, long d) {
    return (int) Gate.system(__NR_prctl, option, a, b, c, d, 0);
  }

  /** personality(2) that only asks: the present one. */
  public static int personality() {
    return (int) Gate.system(__NR_personality, 0xffffffffL);
  }

  /** seccomp(2); the argument is a {@code struct sock_fprog}. */
  public static int seccomp(int operation, int flags, MemorySegment argument) {
    return (int) Gate.system(__NR_seccomp, operation, flags, Gate.address(argument));
  }
}
