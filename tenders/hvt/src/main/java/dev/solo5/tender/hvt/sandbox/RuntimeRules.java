package dev.solo5.tender.hvt.sandbox;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Ioctls;
import dev.solo5.linux.abi.Mman;
import dev.solo5.linux.abi.Sched;
import dev.solo5.linux.abi.UnistdX86;
import dev.solo5.linux.seccomp.Condition;
import dev.solo5.linux.seccomp.Condition.Equal;
import dev.solo5.linux.seccomp.Condition.Masked;
import dev.solo5.linux.seccomp.Rule;
import java.util.List;

/**
 * What a running Java virtual machine takes: its compiler and collector threads come and go,
 * classes are loaded when they are first used, memory is committed and given back. Where it knows
 * how to go on without, it is refused instead of killed.
 */
record RuntimeRules(List<Rule> rules) {
  private static final long OPEN_FOR_CHANGE =
      Fcntl.O_ACCMODE | Fcntl.O_CREAT | Fcntl.O_TRUNC | Fcntl.O_APPEND;
  private static final long THREAD = Sched.CLONE_THREAD | Sched.CLONE_VM;
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

  static void add(List<Rule> rules, int pid, boolean readsInput) {
    RuntimeRules runtime = new RuntimeRules(rules);
    runtime.addThreads(pid);
    runtime.addMemory();
    runtime.addFiles(readsInput);
    runtime.addClocks();
  }

  private void addThreads(int pid) {
    allow("futex", UnistdX86.__NR_futex, "locks");
    allow("sched_yield", UnistdX86.__NR_sched_yield, "locks");
    allow("rt_sigprocmask", UnistdX86.__NR_rt_sigprocmask, "threads start and end");
    allow("rt_sigreturn", UnistdX86.__NR_rt_sigreturn, "signals, safepoints among them");
    allow("rt_sigaction", UnistdX86.__NR_rt_sigaction, "signals");
    allow("sigaltstack", UnistdX86.__NR_sigaltstack, "threads start and end");
    // The arguments of clone3 lie in memory, where a filter can't look: the C library then uses
    // clone.
    refuse("clone3", UnistdX86.__NR_clone3, Errno.ENOSYS, "use clone instead");
    allow(
        "clone",
        UnistdX86.__NR_clone,
        "threads of this process, nothing else",
        new Masked(0, THREAD | NEW_NAMESPACES, THREAD));
    allow("set_robust_list", UnistdX86.__NR_set_robust_list, "threads start");
    allow("rseq", UnistdX86.__NR_rseq, "threads start");
    allow("gettid", UnistdX86.__NR_gettid, "threads start");
    allow("getpid", UnistdX86.__NR_getpid, "signals");
    allow("sched_getaffinity", UnistdX86.__NR_sched_getaffinity, "how many processors");
    allow(
        "prlimit64",
        UnistdX86.__NR_prlimit64,
        "stack sizes, only asked and only of this process",
        new Equal(0, 0),
        new Equal(2, 0));
    allow("tgkill", UnistdX86.__NR_tgkill, "signals within this process", new Equal(0, pid));
    allow("prctl", UnistdX86.__NR_prctl, "names of threads", new Equal(0, Ioctls.PR_SET_NAME));
    allow("membarrier", UnistdX86.__NR_membarrier, "safepoints");
    allow("getcpu", UnistdX86.__NR_getcpu, "memory near a processor");
    allow("exit", UnistdX86.__NR_exit, "threads end");
    allow("exit_group", UnistdX86.__NR_exit_group, "the guest has ended");
  }

  private void addMemory() {
    Condition notExecutable = new Masked(2, Mman.PROT_EXEC, 0);
    allow("mmap", UnistdX86.__NR_mmap, "heap and stacks", notExecutable);
    allow(
        "mmap",
        UnistdX86.__NR_mmap,
        "compiled code; never from a file",
        new Masked(3, Mman.MAP_ANONYMOUS, Mman.MAP_ANONYMOUS));
    refuse("mmap", UnistdX86.__NR_mmap, Errno.EACCES, "another library");
    allow(
        "mprotect",
        UnistdX86.__NR_mprotect,
        "guard pages; memory taken from a guest",
        notExecutable);
    allow("munmap", UnistdX86.__NR_munmap, "memory given back");
    allow("madvise", UnistdX86.__NR_madvise, "memory given back");
    allow("mremap", UnistdX86.__NR_mremap, "growing allocations");
    allow("brk", UnistdX86.__NR_brk, "growing allocations");
    allow("mincore", UnistdX86.__NR_mincore, "guard pages");
    allow("sysinfo", UnistdX86.__NR_sysinfo, "how much memory");
    allow("getrandom", UnistdX86.__NR_getrandom, "hash seeds");
  }

  private void addFiles(boolean readsInput) {
    if (!readsInput) {
      Condition onInput = new Equal(0, STDIN);
      refuse("read", UnistdX86.__NR_read, Errno.EBADF, "nobody's input but ours", onInput);
    }
    allow("read", UnistdX86.__NR_read, "NET_READ, kicks of the network ring, classes");
    allow("pread64", UnistdX86.__NR_pread64, "BLOCK_READ, classes");
    allow("close", UnistdX86.__NR_close, "classes");
    allow("lseek", UnistdX86.__NR_lseek, "classes");
    allow("fstat", UnistdX86.__NR_fstat, "classes");
    allow("stat", UnistdX86.__NR_stat, "classes");
    allow("lstat", UnistdX86.__NR_lstat, "classes");
    allow("newfstatat", UnistdX86.__NR_newfstatat, "classes");
    allow("statx", UnistdX86.__NR_statx, "classes");
    allow("access", UnistdX86.__NR_access, "classes");
    allow("readlink", UnistdX86.__NR_readlink, "classes");
    allow("getcwd", UnistdX86.__NR_getcwd, "classes");
    allow("getdents64", UnistdX86.__NR_getdents64, "threads and classes are listed");
    allow(
        "openat",
        UnistdX86.__NR_openat,
        "classes and /proc, only for reading",
        new Masked(2, OPEN_FOR_CHANGE, Fcntl.O_RDONLY));
    refuse("openat", UnistdX86.__NR_openat, Errno.EACCES, "a log or crash report");
    // By command: F_DUPFD would make a descriptor whose number no other rule knows, or one that
    // another rule lets be written.
    for (int command : new int[] {Fcntl.F_GETFD, Fcntl.F_SETFD, Fcntl.F_GETFL}) {
      allow("fcntl", UnistdX86.__NR_fcntl, "classes", new Equal(1, command));
    }
    refuse("unlink", UnistdX86.__NR_unlink, Errno.EACCES, "counters shared in a file");
    refuse("socket", UnistdX86.__NR_socket, Errno.EACCES, "a tool wants to attach");
  }

  private void addClocks() {
    allow("clock_gettime", UnistdX86.__NR_clock_gettime, "WALLTIME");
    allow("gettimeofday", UnistdX86.__NR_gettimeofday, "time of day");
    allow("clock_nanosleep", UnistdX86.__NR_clock_nanosleep, "waiting");
    allow("nanosleep", UnistdX86.__NR_nanosleep, "waiting");
    allow("restart_syscall", UnistdX86.__NR_restart_syscall, "waiting, after a stop");
    allow("getrusage", UnistdX86.__NR_getrusage, "processor time");
    allow("times", UnistdX86.__NR_times, "processor time");
    allow("uname", UnistdX86.__NR_uname, "the kernel's version");
  }

  private void allow(String name, int number, String reason, Condition... conditions) {
    rules.add(Rule.allow(name, number, reason, conditions));
  }

  private void refuse(String name, int number, int errno, String reason, Condition... conditions) {
    rules.add(Rule.refuse(name, number, errno, reason, conditions));
  }
}
