package dev.solo5.site.error;

import dev.solo5.network.NetworkProblem;
import dev.solo5.network.address.Ipv4Subnet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Problems of networks in user mode, and of the program {@code solo5-net}. */
final class NetworkExamples {
  private static final InetSocketAddress GUEST = new InetSocketAddress("10.0.0.2", 80);
  private static final String ENDED =
      "Check the guest's console: it ended, or was slow. Wait until it is ready before you connect"
          + " to it.";
  private static final String SYSTEM =
      "The reason comes from the system: fix what it names, or give this user the necessary"
          + " rights.";

  private NetworkExamples() {}

  static Stream<Example> all() {
    return Stream.concat(connections(), commandLine());
  }

  private static Stream<Example> connections() {
    return Stream.of(
        cured(
            new NetworkProblem.Refused(GUEST),
            "Wait until the guest listens, or correct the port: nothing in the guest listens on"
                + " this one."),
        cured(
            new NetworkProblem.NoAnswer(GUEST, Duration.ofSeconds(10)),
            "Give the guest this address (most guests take it as an argument, such as"
                + " `--ipv4=10.0.0.2/24`), or allow it more time to boot."),
        cured(new NetworkProblem.Reset(GUEST), ENDED),
        cured(new NetworkProblem.TimedOut(GUEST), ENDED),
        cured(new NetworkProblem.Gone(GUEST), ENDED),
        cured(
            new NetworkProblem.Closed(GUEST),
            "Close the connection, or its network, after its last use."),
        cured(
            new NetworkProblem.NoNeighbour(
                new InetSocketAddress("192.168.0.2", 80), Ipv4Subnet.of("10.0.0.1/24")),
            "Use an address on the network other than the host's: here, one from 10.0.0.2 to"
                + " 10.0.0.254."),
        cured(
            new NetworkProblem.TooMany(GUEST, 4096), "Close connections that are no longer used."));
  }

  private static Stream<Example> commandLine() {
    return Stream.of(
        cured(
            new NetworkProblem.PortUnavailable(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 8080),
                "Address already in use"),
            "Publish another port, or 0 for any free port; `ss -ltnp` shows which program has"
                + " this one."),
        cured(
            new NetworkProblem.Malformed("8080:80", "DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:PORT"),
            "Write the option in the form expected; `--help` lists them all."),
        cured(
            new NetworkProblem.NoCommand(),
            "Name the tender and the unikernel after `--`; see [solo5-net](networks.md)."),
        cured(
            new NetworkProblem.DeviceTwice("service"),
            "Remove one of the device's `--network:`" + " options."),
        cured(
            new NetworkProblem.NoNetwork("service"),
            "Add the network, or correct the name of the device."),
        cured(
            new NetworkProblem.NotMentioned("service", "@{service}"),
            "Pass the network on: add `--net:service=@{service}` to the tender's options."),
        cured(
            new NetworkProblem.NoProgram("solo5-spt", "not found"),
            "Install the program, add its directory to the `PATH`, or name it with its directory."),
        cured(new NetworkProblem.NoPortsFile(Path.of("/run/ports"), "Permission denied"), SYSTEM),
        cured(new NetworkProblem.HostRefused("socketpair", "Too many open files"), SYSTEM));
  }

  private static Example cured(NetworkProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
