package dev.solo5.network;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import java.io.IOException;
import java.util.List;

/** The program {@code solo5-net}: runs a command with networks in user mode and published ports. */
public final class Main {
  private static final int FAILED = 1;
  private static final String USAGE =
      """
      usage: solo5-net [ OPTION ... ] -- COMMAND [ ARGUMENT ... ]
      Runs COMMAND with networks that need no rights, and ends with its status.

      Options:
          --network:DEVICE=ADDRESS/BITS
              Gives DEVICE a network on which this host has ADDRESS, as in 10.0.0.1/24.
              @{DEVICE} in ARGUMENTs becomes the descriptor, as in --net:DEVICE=@{DEVICE}.
              Devices with the same ADDRESS/BITS are on one network.
          --publish:DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT
              Forwards a TCP port of this machine to a guest's. HOSTADDR is 127.0.0.1
              unless given, HOSTPORT 0 means any that is free.
          --ports=FILE
              Writes what is published to FILE, a line for each:
              DEVICE HOSTADDR:HOSTPORT GUESTADDR:GUESTPORT
          --help
              Shows this.
      """;

  private Main() {}

  /** Runs the command and ends with its status, or with 1 when it can't be run. */
  public static void main(String[] arguments) {
    int status = FAILED;
    try {
      status = run(NetCommandLine.parse(List.of(arguments)));
    } catch (NetworkException e) {
      print(e.problem());
    } catch (LinuxException e) {
      print(new NetworkProblem.HostRefused(e.call(), e.reason()));
    } catch (Throwable unexpected) {
      // The last resort: whatever it is, a person gets one line.
      System.err.println("solo5-net: Internal error: " + unexpected);
    }
    System.exit(status);
  }

  private static int run(NetCommandLine line) throws IOException {
    return switch (line) {
      case NetCommandLine.Help() -> {
        System.err.print(USAGE);
        yield 0;
      }
      case NetCommandLine.Run run -> {
        try (NetworkedCommand command = NetworkedCommand.start(run)) {
          passOn("HUP", Spawn.SIGHUP, command);
          passOn("INT", Spawn.SIGINT, command);
          passOn("TERM", Spawn.SIGTERM, command);
          if ("stdin".equals(System.getProperty("solo5.tie"))) {
            Thread.ofPlatform().daemon().name("tie").start(() -> endWithInput(command));
          }
          yield command.await();
        }
      }
    };
  }

  // Of module jdk.unsupported: supported until there is another way, JEP 260.
  private static void passOn(String name, int number, NetworkedCommand command) {
    try {
      sun.misc.Signal.handle(new sun.misc.Signal(name), _ -> command.signal(number));
    } catch (IllegalArgumentException e) {
      // The virtual machine was told to leave signals alone (-Xrs).
    }
  }

  private static void endWithInput(NetworkedCommand command) {
    try {
      while (System.in.read() >= 0) {
        // Whoever holds the other end is there.
      }
    } catch (IOException e) {
      // That is an end, too.
    }
    command.end();
  }

  private static void print(NetworkProblem problem) {
    System.err.println("solo5-net: " + problem.message());
  }
}
