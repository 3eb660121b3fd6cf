package dev.solo5.linux.call;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * The posix_spawn(3) family. Its functions return an error number instead of setting errno; here
 * that is a negative number, as everywhere in this package.
 */
public final class Spawning {
  private static final MemorySegment SPAWN = Gate.symbol("posix_spawn");
  private static final MemorySegment ACTIONS_INIT = Gate.symbol("posix_spawn_file_actions_init");
  private static final MemorySegment ACTIONS_DESTROY =
      Gate.symbol("posix_spawn_file_actions_destroy");
  private static final MemorySegment ADD_DUP2 = Gate.symbol("posix_spawn_file_actions_adddup2");
  private static final MemorySegment ADD_CLOSE = Gate.symbol("posix_spawn_file_actions_addclose");
  private static final MemorySegment ATTR_INIT = Gate.symbol("posix_spawnattr_init");
  private static final MemorySegment ATTR_DESTROY = Gate.symbol("posix_spawnattr_destroy");
  private static final MemorySegment ATTR_SET_FLAGS = Gate.symbol("posix_spawnattr_setflags");
  private static final MemorySegment ATTR_SET_DEFAULT =
      Gate.symbol("posix_spawnattr_setsigdefault");
  private static final MemorySegment ATTR_SET_MASK = Gate.symbol("posix_spawnattr_setsigmask");
  private static final MemorySegment FILL_SET = Gate.symbol("sigfillset");
  private static final MemorySegment DELETE_FROM_SET = Gate.symbol("sigdelset");
  private static final MemorySegment EMPTY_SET = Gate.symbol("sigemptyset");

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
            SPAWN,
            Gate.address(pid),
            Gate.address(path),
            Gate.address(actions),
            Gate.address(attributes),
            Gate.address(arguments),
            Gate.address(environment));
  }

  /** posix_spawn_file_actions_init(3). */
  public static int initActions(MemorySegment actions) {
    return call(ACTIONS_INIT, Gate.address(actions), 0, 0);
  }

  /** posix_spawn_file_actions_destroy(3). */
  public static int destroyActions(MemorySegment actions) {
    return call(ACTIONS_DESTROY, Gate.address(actions), 0, 0);
  }

  /** posix_spawn_file_actions_adddup2(3). */
  public static int addDup2(MemorySegment actions, int from, int to) {
    return call(ADD_DUP2, Gate.address(actions), from, to);
  }

  /** posix_spawn_file_actions_addclose(3); a number that is not open does not matter. */
  public static int addClose(MemorySegment actions, int number) {
    return call(ADD_CLOSE, Gate.address(actions), number, 0);
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
    return call(ATTR_INIT, Gate.address(attributes), 0, 0);
  }

  /** posix_spawnattr_destroy(3). */
  public static int destroyAttributes(MemorySegment attributes) {
    return call(ATTR_DESTROY, Gate.address(attributes), 0, 0);
  }

  /** posix_spawnattr_setflags(3). */
  public static int setFlags(MemorySegment attributes, int flags) {
    return call(ATTR_SET_FLAGS, Gate.address(attributes), flags, 0);
  }

  /** posix_spawnattr_setsigdefault(3). */
  public static int setDefaultSignals(MemorySegment attributes, MemorySegment signals) {
    return call(ATTR_SET_DEFAULT, Gate.address(attributes), Gate.address(signals), 0);
  }

  /** posix_spawnattr_setsigmask(3). */
  public static int setSignalMask(MemorySegment attributes, MemorySegment signals) {
    return call(ATTR_SET_MASK, Gate.address(attributes), Gate.address(signals), 0);
  }

  /** sigfillset(3). */
  public static int fillSet(MemorySegment signals) {
    return call(FILL_SET, Gate.address(signals), 0, 0);
  }

  /** sigdelset(3). */
  public static int deleteFromSet(MemorySegment signals, int signal) {
    return call(DELETE_FROM_SET, Gate.address(signals), signal, 0);
  }

  /** sigemptyset(3). */
  public static int emptySet(MemorySegment signals) {
    return call(EMPTY_SET, Gate.address(signals), 0, 0);
  }

  private static int call(MemorySegment function, long a, long b, long c) {
    return -(int) Gate.call(function, a, b, c, 0, 0, 0);
  }
}
