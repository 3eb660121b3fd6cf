package dev.solo5.linux.call;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * The posix_spawn(3) family. Its functions return an error number instead of setting errno; here
 * that is a negative number, as everywhere in this package.
 */
public final class Spawning {
  /** The name of the function that {@link #addCloseFrom} calls. */
  public static final String ADD_CLOSE_FROM = "posix_spawn_file_actions_addclosefrom_np";

  private Spawning() {}

  /** posix_spawn(3); the process id is written as 4 bytes, vectors end with a null pointer. */
  public static int spawn(
      MemorySegment pid,
      MemorySegment path,
      MemorySegment actions,
      MemorySegment attributes,
      MemorySegment arguments,
      MemorySegment environment) {
    return -(int)
        Gate.call(
            Gate.symbol("posix_spawn"),
            Gate.address(pid),
            Gate.address(path),
            Gate.address(actions),
            Gate.address(attributes),
            Gate.address(arguments),
            Gate.address(environment));
  }

  /** posix_spawn_file_actions_init(3). */
  public static int initActions(MemorySegment actions) {
    return call("posix_spawn_file_actions_init", Gate.address(actions), 0, 0);
  }

  /** posix_spawn_file_actions_destroy(3). */
  public static int destroyActions(MemorySegment actions) {
    return call("posix_spawn_file_actions_destroy", Gate.address(actions), 0, 0);
  }

  /** posix_spawn_file_actions_adddup2(3). */
  public static int addDup2(MemorySegment actions, int from, int to) {
    return call("posix_spawn_file_actions_adddup2", Gate.address(actions), from, to);
  }

  /** posix_spawn_file_actions_addclose(3); a number that is not open does not matter. */
  public static int addClose(MemorySegment actions, int number) {
    return call("posix_spawn_file_actions_addclose", Gate.address(actions), number, 0);
  }

  /** A function of the C library that not every one has. */
  public static Optional<MemorySegment> find(String name) {
    return Gate.find(name);
  }

  /**
   * posix_spawn_file_actions_addclosefrom_np(3), of glibc 2.34 and later.
   *
   * @param function as {@link #find} found {@link #ADD_CLOSE_FROM}
   */
  public static int addCloseFrom(MemorySegment function, MemorySegment actions, int lowest) {
    return call(function, Gate.address(actions), lowest, 0);
  }

  /** posix_spawnattr_init(3). */
  public static int initAttributes(MemorySegment attributes) {
    return call("posix_spawnattr_init", Gate.address(attributes), 0, 0);
  }

  /** posix_spawnattr_destroy(3). */
  public static int destroyAttributes(MemorySegment attributes) {
    return call("posix_spawnattr_destroy", Gate.address(attributes), 0, 0);
  }

  /** posix_spawnattr_setflags(3). */
  public static int setFlags(MemorySegment attributes, int flags) {
    return call("posix_spawnattr_setflags", Gate.address(attributes), flags, 0);
  }

  /** posix_spawnattr_setsigdefault(3). */
  public static int setDefaultSignals(MemorySegment attributes, MemorySegment signals) {
    return call(
        "posix_spawnattr_setsigdefault", Gate.address(attributes), Gate.address(signals), 0);
  }

  /** posix_spawnattr_setsigmask(3). */
  public static int setSignalMask(MemorySegment attributes, MemorySegment signals) {
    return call("posix_spawnattr_setsigmask", Gate.address(attributes), Gate.address(signals), 0);
  }

  /** sigfillset(3). */
  public static int fillSet(MemorySegment signals) {
    return call("sigfillset", Gate.address(signals), 0, 0);
  }

  /** sigdelset(3). */
  public static int deleteFromSet(MemorySegment signals, int signal) {
    return call("sigdelset", Gate.address(signals), signal, 0);
  }

  /** sigemptyset(3). */
  public static int emptySet(MemorySegment signals) {
    return call("sigemptyset", Gate.address(signals), 0, 0);
  }

  private static int call(String function, long a, long b, long c) {
    return call(Gate.symbol(function), a, b, c);
  }

  private static int call(MemorySegment function, long a, long b, long c) {
    return -(int) Gate.call(function, a, b, c, 0, 0, 0);
  }
}
