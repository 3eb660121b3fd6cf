package dev.solo5.linux.process;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Spawning;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Starts a program as a child that inherits only what is named here, with default signal actions
 * and no blocked signals. The descriptors named stay the caller's.
 */
public final class Spawner {
  /** After stdin, stdout and stderr. */
  private static final int FIRST_UNNAMED = 3;

  private record Redirect(Fd from, int to) {}

  /** The one of this process; no method reference, which would cost milliseconds at the start. */
  private static final class CLibrary implements Function<String, Optional<MemorySegment>> {
    @Override
    public Optional<MemorySegment> apply(String function) {
      return Spawning.find(function);
    }
  }

  private final String program;
  private final List<String> arguments;
  private final List<String> environment;
  private final Function<String, Optional<MemorySegment>> library;
  private final List<Redirect> redirects = new ArrayList<>();
  private final List<Integer> leftIgnored = new ArrayList<>();
  private int closeFrom = -1;

  /**
   * @param program its path; {@code /proc/self/fd/N} starts an open file
   * @param arguments the whole vector, with the program's own name first
   * @param environment as {@code NAME=value}
   */
  public Spawner(String program, List<String> arguments, List<String> environment) {
    this(program, arguments, environment, new CLibrary());
  }

  /**
   * The same with another C library.
   *
   * @param library finds functions that not every C library has
   */
  Spawner(
      String program,
      List<String> arguments,
      List<String> environment,
      Function<String, Optional<MemorySegment>> library) {
    this.library = library;
    this.program = program;
    this.arguments = List.copyOf(arguments);
    this.environment = List.copyOf(environment);
  }

  /** Gives the child a descriptor under a number of its own. */
  public Spawner redirect(Fd from, int to) {
    redirects.add(new Redirect(from, to));
    return this;
  }

  /**
   * Closes in the child, after the redirections, every descriptor from this number on and every one
   * from 3 on that no redirection named: nothing that this process left open by mistake gets
   * through.
   */
  public Spawner closeFrom(int lowest) {
    closeFrom = lowest;
    return this;
  }

  /**
   * Lets the child ignore a signal where this process was started ignoring it, as nohup(1) and the
   * background jobs of shells mean it; otherwise the child begins with the default action.
   */
  public Spawner leaveIgnored(int signal) {
    leftIgnored.add(signal);
    return this;
  }

  /** {@link #leaveIgnored} for what a terminal or its shell sends: SIGHUP, SIGINT and SIGQUIT. */
  public Spawner leaveIgnoredOfTerminal() {
    return leaveIgnored(Spawn.SIGHUP).leaveIgnored(Spawn.SIGINT).leaveIgnored(Spawn.SIGQUIT);
  }

  /** An environment as the constructor takes it. */
  public static List<String> environment(Map<String, String> variables) {
    List<String> environment = new ArrayList<>();
    variables.forEach((name, value) -> environment.add(name + "=" + value));
    return environment;
  }

  /** Starts the child; a program that can't be executed is an exception here. */
  public Child start() throws LinuxException {
    List<Fd> copies = new ArrayList<>();
    try (Arena arena = Arena.ofConfined()) {
      // Copies above all targets: no redirection can overwrite the source of a later one.
      int free = FIRST_UNNAMED;
      for (Redirect redirect : redirects) {
        free = Math.max(free, redirect.to() + 1);
      }
      for (Redirect redirect : redirects) {
        copies.add(redirect.from().duplicate(free));
      }
      return start(arena, copies);
    } finally {
      for (Fd copy : copies) {
        copy.close();
      }
    }
  }

  private Child start(Arena arena, List<Fd> copies) throws LinuxException {
    MemorySegment actions = arena.allocate(Spawn.FileActions.SIZE, Long.BYTES);
    check(Spawning.initActions(actions));
    MemorySegment attributes = arena.allocate(Spawn.Attributes.SIZE, Long.BYTES);
    check(Spawning.initAttributes(attributes));
    try {
      fillActions(actions, copies);
      fillAttributes(arena, attributes);
      MemorySegment pid = arena.allocate(Integer.BYTES, Integer.BYTES);
      check(
          Spawning.spawn(
              pid,
              Struct.text(arena, program),
              actions,
              attributes,
              vector(arena, arguments),
              vector(arena, environment)));
      return new Child(Struct.fields(pid).getInt(0));
    } finally {
      int _ = Spawning.destroyAttributes(attributes);
      int _ = Spawning.destroyActions(actions);
    }
  }

  private void fillActions(MemorySegment actions, List<Fd> copies) throws LinuxException {
    for (int i = 0; i < copies.size(); i++) {
      check(Spawning.addDup2(actions, copies.get(i).number(), redirects.get(i).to()));
    }
    if (closeFrom >= 0) {
      for (int number = FIRST_UNNAMED; number < closeFrom; number++) {
        if (!isTarget(number)) {
          check(Spawning.addClose(actions, number));
        }
      }
      closeAllFrom(actions, closeFrom);
    }
  }

  /** Where the C library can't close a range, what is open now is closed one by one. */
  private void closeAllFrom(MemorySegment actions, int lowest) throws LinuxException {
    Optional<MemorySegment> function = library.apply(Spawning.ADD_CLOSE_FROM);
    if (function.isPresent()) {
      check(Spawning.addCloseFrom(function.get(), actions, lowest));
      return;
    }
    for (int number : ProcessDescriptors.open()) {
      if (number >= lowest) {
        check(Spawning.addClose(actions, number));
      }
    }
  }

  private boolean isTarget(int number) {
    for (Redirect redirect : redirects) {
      if (redirect.to() == number) {
        return true;
      }
    }
    return false;
  }

  private void fillAttributes(Arena arena, MemorySegment attributes) throws LinuxException {
    MemorySegment all = arena.allocate(Spawn.Sigset.SIZE, Long.BYTES);
    MemorySegment none = arena.allocate(Spawn.Sigset.SIZE, Long.BYTES);
    check(Spawning.fillSet(all));
    for (int signal : leftIgnored) {
      // exec(2) resets handlers and keeps what is ignored.
      check(Spawning.deleteFromSet(all, signal));
    }
    check(Spawning.emptySet(none));
    check(Spawning.setDefaultSignals(attributes, all));
    check(Spawning.setSignalMask(attributes, none));
    int flags = Spawn.POSIX_SPAWN_SETSIGDEF | Spawn.POSIX_SPAWN_SETSIGMASK;
    check(Spawning.setFlags(attributes, flags));
  }

  private static MemorySegment vector(Arena arena, List<String> strings) {
    MemorySegment vector = arena.allocate((strings.size() + 1L) * Long.BYTES, Long.BYTES);
    ByteBuffer addresses = Struct.fields(vector);
    for (String string : strings) {
      addresses.putLong(Struct.text(arena, string).address());
    }
    return vector;
  }

  private static void check(int result) throws LinuxException {
    LinuxException.check("posix_spawn", result);
  }
}
