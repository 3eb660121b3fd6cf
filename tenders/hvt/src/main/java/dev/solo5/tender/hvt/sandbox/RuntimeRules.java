package dev.solo5.tender.hvt.sandbox;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Ioctls;
import dev.solo5.linux.abi.Mman;
import dev.solo5.linux.abi.Sched;
import dev.solo5.linux.abi.UnistdX86;
import dev.solo5.linux.seccomp.Condition;
import dev.solo5.linux.seccomp.Rule;
import java.util.List;

/**
 * What a running Java virtual machine takes: its compiler and collector threads come and go,
 * classes are loaded when they are first used, memory is committed and given back. Where it knows
 * how to go on without, it is refused instead of killed.
 */
final class RuntimeRules {
  private static final long OPEN_FOR_CHANGE =
      Fcntl.O_ACCMODE | Fcntl.O_CREAT | Fcntl.O_TRUNC | Fcntl.O_APPEND;
  private static final long NEW_NAMESPACES =
      Integer.toUnsignedLong(
          Sched.CLONE_NEWNS
              | Sched.CLONE_NEWCGROUP
              | Sched.CLONE_NEWUTS
              | Sched.CLONE_NEWIPC
              | Sched.CLONE_NEWUSER
              | Sched.CLONE_NEWPID
              | Sched.CLONE_NEWNET);

  private static final int STDIN = 0;

  private RuntimeRules() {}

  static void add(List<Rule> rules, int pid, boolean readsInput) {
    addThreads(rules, pid);
    addMemory(rules);
    addFiles(rules, readsInput);
    addClocks(rules);
  }

  private static void addThreads(List<Rule> rules, int pid) {
    allow(rules, "futex", UnistdX86.__NR_futex, "locks");
    allow(rules, "sched_yield", UnistdX86.__NR_sched_yield, "locks");
    allow(rules, "rt_sigprocmask", UnistdX86.__NR_rt_sigprocmask, "threads start and end");
    allow(rules, "rt_sigreturn", UnistdX86.__NR_rt_sigreturn, "signals, safepoints among them");
    allow(rules, "rt_sigaction", UnistdX86.__NR_rt_sigaction, "signals");
    allow(rules, "sigaltstack", UnistdX86.__NR_sigaltstack, "threads start and end");
    // The arguments of clone3 lie in memory, where a filter can't look: the C library then uses
    // clone.
    refuse(rules, "clone3", UnistdX86.__NR_clone3, Errno.ENOSYS, "use clone instead");
    allow(
        rules,
        "clone",
        UnistdX86.__NR_clone,
        "threads of this process, nothing else",
        new Condition.Masked(
            0,
            Sched.CLONE_THREAD | Sched.CLONE_VM | NEW_NAMESPACES,
            Sched.CLONE_THREAD | Sched.CLONE_VM));
    allow(rules, "set_robust_list", UnistdX86.__NR_set_robust_list, "threads start");
    allow(rules, "rseq", UnistdX86.__NR_rseq, "threads start");
    allow(rules, "gettid", UnistdX86.__NR_gettid, "threads start");
    allow(rules, "getpid", UnistdX86.__NR_getpid, "signals");
    allow(rules, "sched_getaffinity", UnistdX86.__NR_sched_getaffinity, "how many processors");
    allow(
        rules,
        "prlimit64",
        UnistdX86.__NR_prlimit64,
        "stack sizes, only asked and only of this process",
        new Condition.Equal(0, 0),
        new Condition.Equal(2, 0));
    allow(
        rules,
        "tgkill",
        UnistdX86.__NR_tgkill,
        "signals within this process",
        new Condition.Equal(0, pid));
    allow(
        rules,
        "prctl",
        UnistdX86.__NR_prctl,
        "names of threads",
        new Condition.Equal(0, Ioctls.PR_SET_NAME));
    allow(rules, "membarrier", UnistdX86.__NR_membarrier, "safepoints");
    allow(rules, "getcpu", UnistdX86.__NR_getcpu, "memory near a processor");
    allow(rules, "exit", UnistdX86.__NR_exit, "threads end");
    allow(rules, "exit_group", UnistdX86.__NR_exit_group, "the guest has ended");
  }

  private static void addMemory(List<Rule> rules) {
    Condition notExecutable = new Condition.Masked(2, Mman.PROT_EXEC, 0);
    allow(rules, "mmap", UnistdX86.__NR_mmap, "heap and stacks", notExecutable);
    allow(
        rules,
        "mmap",
        UnistdX86.__NR_mmap,
        "compiled code; never from a file",
        new Condition.Masked(3, Mman.MAP_ANONYMOUS, Mman.MAP_ANONYMOUS));
    refuse(rules, "mmap", UnistdX86.__NR_mmap, Errno.EACCES, "another library");
    allow(
        rules,
        "mprotect",
        UnistdX86.__NR_mprotect,
        "guard pages; memory taken from a guest",
        notExecutable);
    allow(rules, "munmap", UnistdX86.__NR_munmap, "memory given back");
    allow(rules, "madvise", UnistdX86.__NR_madvise, "memory given back");
    allow(rules, "mremap", UnistdX86.__NR_mremap, "growing allocations");
    allow(rules, "brk", UnistdX86.__NR_brk, "growing allocations");
    allow(rules, "mincore", UnistdX86.__NR_mincore, "guard pages");
    allow(rules, "sysinfo", UnistdX86.__NR_sysinfo, "how much memory");
    allow(rules, "getrandom", UnistdX86.__NR_getrandom, "hash seeds");
  }

  private static void addFiles(List<Rule> rules, boolean readsInput) {
    if (!readsInput) {
      Condition onInput = new Condition.Equal(0, STDIN);
      refuse(rules, "read", UnistdX86.__NR_read, Errno.EBADF, "nobody's input but ours", onInput);
    }
    allow(rules, "read", UnistdX86.__NR_read, "NET_READ, kicks of the network ring, classes");
    allow(rules, "pread64", UnistdX86.__NR_pread64, "BLOCK_READ, classes");
    allow(rules, "close", UnistdX86.__NR_close, "classes");
    allow(rules, "lseek", UnistdX86.__NR_lseek, "classes");
    allow(rules, "fstat", UnistdX86.__NR_fstat, "classes");
    allow(rules, "stat", UnistdX86.__NR_stat, "classes");
    allow(rules, "lstat", UnistdX86.__NR_lstat, "classes");
    allow(rules, "newfstatat", UnistdX86.__NR_newfstatat, "classes");
    allow(rules, "statx", UnistdX86.__NR_statx, "classes");
    allow(rules, "access", UnistdX86.__NR_access, "classes");
    allow(rules, "readlink", UnistdX86.__NR_readlink, "classes");
    allow(rules, "getcwd", UnistdX86.__NR_getcwd, "classes");
    allow(rules, "getdents64", UnistdX86.__NR_getdents64, "threads and classes are listed");
    allow(
        rules,
        "openat",
        UnistdX86.__NR_openat,
        "classes and /proc, only for reading",
        new Condition.Masked(2, OPEN_FOR_CHANGE, Fcntl.O_RDONLY));
    refuse(rules, "openat", UnistdX86.__NR_openat, Errno.EACCES, "a log or crash report");
    // By command: F_DUPFD would make a descriptor whose number no other rule knows, or one that
    // another rule lets be written.
    for (int command : new int[] {Fcntl.F_GETFD, Fcntl.F_SETFD, Fcntl.F_GETFL}) {
      allow(rules, "fcntl", UnistdX86.__NR_fcntl, "classes", new Condition.Equal(1, command));
    }
    refuse(rules, "unlink", UnistdX86.__NR_unlink, Errno.EACCES, "counters shared in a file");
    refuse(rules, "socket", UnistdX86.__NR_socket, Errno.EACCES, "a tool wants to attach");
  }

  private static void addClocks(List<Rule> rules) {
    allow(rules, "clock_gettime", UnistdX86.__NR_clock_gettime, "WALLTIME");
    allow(rules, "gettimeofday", UnistdX86.__NR_gettimeofday, "time of day");
    allow(rules, "clock_nanosleep", UnistdX86.__NR_clock_nanosleep, "waiting");
    allow(rules, "nanosleep", UnistdX86.__NR_nanosleep, "waiting");
    allow(rules, "restart_syscall", UnistdX86.__NR_restart_syscall, "waiting, after a stop");
    allow(rules, "getrusage", UnistdX86.__NR_getrusage, "processor time");
    allow(rules, "times", UnistdX86.__NR_times, "processor time");
    allow(rules, "uname", UnistdX86.__NR_uname, "the kernel's version");
  }

  private static void allow(
      List<Rule> rules, String name, int number, String reason, Condition... conditions) {
    rules.add(Rule.allow(name, number, reason, conditions));
  }

  private static void refuse(
      List<Rule> rules,
      String name,
      int number,
      int errno,
      String reason,
      Condition... conditions) {
    rules.add(Rule.refuse(name, number, errno, reason, conditions));
  }
}
