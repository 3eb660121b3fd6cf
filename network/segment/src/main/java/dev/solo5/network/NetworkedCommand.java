package dev.solo5.network;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Ended;
import dev.solo5.linux.process.GuardedChild;
import dev.solo5.linux.process.Spawner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command that runs with networks: it, what it was given, and what ends with it. Signals may come
 * from any thread.
 */
record NetworkedCommand(CommandNetworks networks, GuardedChild child) implements AutoCloseable {
  private static final int FIRST_DESCRIPTOR = 3;

  /** How long a command that was asked to end may take. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** Opens the networks, binds the ports, says what they are, and starts the command. */
  static NetworkedCommand start(NetCommandLine.Run run) throws IOException {
    CommandNetworks networks = CommandNetworks.open(run);
    try {
      String program = find(run.command().getFirst());
      if (run.portsFile().isPresent()) {
        PortsFile.write(run.portsFile().get(), networks.portsText());
      }
      return new NetworkedCommand(networks, start(run, program, networks));
    } catch (IOException | RuntimeException e) {
      networks.close();
      throw e;
    }
  }

  /** Where a program is, as execvp(3) looks for it. */
  private static String find(String program) throws NetworkException {
    if (program.contains("/")) {
      return program;
    }
    String path = System.getenv("PATH");
    for (String directory : (path == null ? "/usr/bin:/bin" : path).split(File.pathSeparator, -1)) {
      Path candidate = Path.of(directory.isEmpty() ? "." : directory, program);
      if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
        return candidate.toString();
      }
    }
    throw new NetworkException(new NetworkProblem.NoProgram(program, "not found"));
  }

  private static GuardedChild start(
      NetCommandLine.Run run, String program, CommandNetworks networks) throws IOException {
    Map<String, Fd> ends = new LinkedHashMap<>();
    try {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      for (String device : run.networks().keySet()) {
        ends.put(device, networks.attach(device));
        numbers.put(device, FIRST_DESCRIPTOR + numbers.size());
      }
      List<String> words = DescriptorPlaces.fill(run.command(), numbers);
      Spawner spawner = new Spawner(program, words, Spawner.environment(System.getenv()));
      ends.forEach((device, end) -> spawner.redirect(end, number(numbers, device)));
      spawner.leaveIgnoredOfTerminal().closeFrom(FIRST_DESCRIPTOR + numbers.size());
      return GuardedChild.start(spawner);
    } catch (LinuxException e) {
      throw new NetworkException(new NetworkProblem.NoProgram(program, e.reason()), e);
    } finally {
      ends.values().forEach(Fd::close);
    }
  }

  private static int number(Map<String, Integer> numbers, String device) {
    return numbers.getOrDefault(device, -1);
  }

  /** Waits for the command's end. */
  Ended await() throws LinuxException {
    return child.await();
  }

  /** Passes a signal on; nothing happens to a command that has ended. */
  void signal(int number) {
    try {
      child.child().kill(number);
    } catch (LinuxException e) {
      if (e.errno() != Errno.EPERM) {
        throw new IllegalStateException(e);
      }
      // It has become another user's: it can't be told.
    }
  }

  /** Asks the command to end, and ends it when it does not. */
  void end() {
    signal(Spawn.SIGTERM);
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    signal(Spawn.SIGKILL);
  }

  /** Ends the command if it still runs, and its networks. */
  @Override
  public void close() throws LinuxException {
    try {
      child.close();
    } finally {
      networks.close();
    }
  }
}
