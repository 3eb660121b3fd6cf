package dev.solo5.network;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.CaughtSignal;
import dev.solo5.linux.process.Causes;
import dev.solo5.linux.process.Ended;
import dev.solo5.linux.process.ThisProcess;
import java.io.IOException;
import java.util.List;

/** The program {@code solo5-net}: runs a command with networks in user mode and published ports. */
public final class Main {
  private static final int FAILED = 1;
  private static final String USAGE =
      """
      usage: solo5-net [ OPTION ... ] -- COMMAND [ ARGUMENT ... ]
      Runs COMMAND with networks that need no privileges, and exits with its status.

      Options:
          --network:DEVICE=ADDRESS/BITS
              Gives DEVICE a network on which this host has ADDRESS, as in 10.0.0.1/24.
              @{DEVICE} in ARGUMENTs becomes the descriptor, as in --net:DEVICE=@{DEVICE}.
              Devices with the same ADDRESS/BITS are on one network.
          --publish:DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT
              Forwards a TCP port of this machine to a guest's. HOSTADDR is 127.0.0.1
              by default, HOSTPORT 0 means any free port.
          --outbound:DEVICE[=HOST:PORT,...]
              Lets the guests on the network of DEVICE reach the outside, and gives them
              addresses by DHCP and a name server: everything but this machine itself, or
              only the destinations in the list. HOST is a name, *.NAME, an address,
              ADDRESS/BITS, localhost (as ADDRESS of the network) or *; PORT a number or *.
          --name:DEVICE=NAME:ADDRESS
              Answers for NAME by ADDRESS on the network of DEVICE.
          --capture:DEVICE=FILE
              Keeps the frames of the network of DEVICE in FILE, as pcapng.
          --ports=FILE
              Writes the published ports to FILE, one line for each:
              DEVICE HOSTADDR:HOSTPORT GUESTADDR:GUESTPORT
          --accepted=FILE
              Writes to FILE, in the same way, the ports behind which the guest has accepted a
              connection: none at first. This machine itself accepts whether the guest does or not.
          --help
              Shows this.
      """;

  private Main() {}

  /** Runs the command and ends as it did, or with 1 when it can't be run. */
  public static void main(String[] arguments) {
    Ended end = new Ended.Exited(FAILED);
    try {
      end = run(NetCommandLine.parse(List.of(arguments)));
    } catch (NetworkException e) {
      print(e.problem());
    } catch (LinuxException e) {
      print(new NetworkProblem.HostRefused(e.call(), e.reason()));
    } catch (Throwable unexpected) {
      // The last resort: whatever it is, a person gets one line.
      System.err.println("solo5-net: Internal error: " + Causes.of(unexpected));
    }
    switch (end) {
      case Ended.Signaled(int signal) -> ThisProcess.endBySignal(signal);
      case Ended.Exited(int status) -> Runtime.getRuntime().halt(status);
    }
  }

  private static Ended run(NetCommandLine line) throws IOException {
    return switch (line) {
      case NetCommandLine.Help() -> {
        System.err.print(USAGE);
        yield new Ended.Exited(0);
      }
      case NetCommandLine.Run run -> {
        try (NetworkedCommand command = NetworkedCommand.start(run)) {
          ThisProcess.leaveToKernel(Spawn.SIGQUIT);
          CaughtSignal.handle("HUP", command::signal);
          CaughtSignal.handle("INT", command::signal);
          CaughtSignal.handle("TERM", command::signal);
          if ("stdin".equals(System.getProperty("solo5.tie"))) {
            Thread.ofPlatform().daemon().name("tie").start(() -> endWithInput(command));
          }
          yield command.await();
        }
      }
    };
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
