package dev.solo5.linux.abi;

/** Starting, awaiting and signalling processes. */
@CHeader({"spawn.h", "signal.h", "sys/wait.h"})
public final class Spawn {
  public static final int POSIX_SPAWN_SETSIGDEF = 4;
  public static final int POSIX_SPAWN_SETSIGMASK = 8;
  public static final int SIGHUP = 1;
  public static final int SIGINT = 2;
  public static final int SIGQUIT = 3;
  public static final int SIGILL = 4;
  public static final int SIGTRAP = 5;
  public static final int SIGABRT = 6;
  public static final int SIGBUS = 7;
  public static final int SIGFPE = 8;
  public static final int SIGKILL = 9;
  public static final int SIGSEGV = 11;
  public static final int SIGPIPE = 13;
  public static final int SIGTERM = 15;
  public static final int SIGXCPU = 24;
  public static final int SIGXFSZ = 25;
  public static final int SIGSYS = 31;
  public static final int SIG_UNBLOCK = 1;
  public static final int WEXITED = 4;
  public static final int WNOWAIT = 0x01000000;
  public static final int P_PID = 1;

  private Spawn() {}

  /** Opaque; only its size matters. */
  @CStruct("posix_spawn_file_actions_t")
  public static final class FileActions {
    public static final int SIZE = 80;

    private FileActions() {}
  }

  /** Opaque; only its size matters. */
  @CStruct("posix_spawnattr_t")
  public static final class Attributes {
    public static final int SIZE = 336;

    private Attributes() {}
  }

  /** What a signal or a change of a child tells. */
  @CStruct("siginfo_t")
  public static final class Siginfo {
    public static final int SIZE = 128;

    private Siginfo() {}
  }

  /** A set of signals. */
  @CStruct("sigset_t")
  public static final class Sigset {
    public static final int SIZE = 128;

    private Sigset() {}
  }
}
