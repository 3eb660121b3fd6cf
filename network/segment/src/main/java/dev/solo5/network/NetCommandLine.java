package dev.solo5.network;

import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the command line of {@code solo5-net} says. */
sealed interface NetCommandLine {
  String NETWORK = "--network:";
  String PUBLISH = "--publish:";
  String OUTBOUND = "--outbound:";
  String NAME = "--name:";
  String CAPTURE = "--capture:";
  String PORTS = "--ports=";
  String ACCEPTED = "--accepted=";

  /** Only to say how it is called. */
  record Help() implements NetCommandLine {}

  /**
   * A command and the networks it gets.
   *
   * @param networks by their device, in order
   * @param outbound what the guests on some of them reach outside, by their device
   * @param captures where to keep the frames of some of them, by their device
   * @param portsFile where to write what is published
   * @param acceptedFile where to write behind which of them the guest has accepted
   * @param command its program and arguments, at least the former
   */
  record Run(
      Map<String, Ipv4Subnet> networks,
      List<PublishedDevice> publications,
      Map<String, OutboundSettings> outbound,
      Map<String, Path> captures,
      Optional<Path> portsFile,
      Optional<Path> acceptedFile,
      List<String> command)
      implements NetCommandLine {}

  /** A port of a device's guest to be published. */
  record PublishedDevice(String device, Publication port) {}

  /** Reads the arguments of the program. */
  static NetCommandLine parse(List<String> arguments) throws NetworkException {
    Map<String, Ipv4Subnet> networks = new LinkedHashMap<>();
    List<PublishedDevice> publications = new ArrayList<>();
    OutboundOptions outbound = new OutboundOptions();
    Map<String, Path> captures = new LinkedHashMap<>();
    Optional<Path> portsFile = Optional.empty();
    Optional<Path> acceptedFile = Optional.empty();
    int at = 0;
    for (; at < arguments.size() && !arguments.get(at).equals("--"); at++) {
      String argument = arguments.get(at);
      if (argument.equals("--help")) {
        return new Help();
      } else if (argument.startsWith(NETWORK)) {
        network(argument, networks);
      } else if (argument.startsWith(PUBLISH)) {
        publications.add(publication(argument));
      } else if (argument.startsWith(OUTBOUND)) {
        outbound.destinations(argument);
      } else if (argument.startsWith(NAME)) {
        outbound.name(argument);
      } else if (argument.startsWith(CAPTURE)) {
        capture(argument, captures);
      } else if (argument.startsWith(PORTS) && argument.length() > PORTS.length()) {
        portsFile = Optional.of(Path.of(argument.substring(PORTS.length())));
      } else if (argument.startsWith(ACCEPTED) && argument.length() > ACCEPTED.length()) {
        acceptedFile = Optional.of(Path.of(argument.substring(ACCEPTED.length())));
      } else {
        throw malformed(argument, "an option; the command comes after --");
      }
    }
    if (at + 1 >= arguments.size()) {
      throw new NetworkException(new NetworkProblem.NoCommand());
    }
    Run run =
        new Run(
            networks,
            publications,
            outbound.byDevice(),
            captures,
            portsFile,
            acceptedFile,
            arguments.subList(at + 1, arguments.size()));
    requireDevices(run);
    return run;
  }

  private static void network(String argument, Map<String, Ipv4Subnet> networks)
      throws NetworkException {
    String[] parts = argument.substring(NETWORK.length()).split("=", 2);
    if (parts.length != 2 || parts[0].isEmpty()) {
      throw malformed(argument, NETWORK + "DEVICE=ADDRESS/BITS");
    }
    Ipv4Subnet subnet =
        Ipv4Subnet.parse(parts[1])
            .orElseThrow(() ->
                malformed(
                    argument, "DEVICE=ADDRESS/BITS with a host's address, as in 10.0.0.1/24"));
    if (networks.putIfAbsent(parts[0], subnet) != null) {
      throw new NetworkException(new NetworkProblem.DeviceTwice(parts[0]));
    }
  }

  private static PublishedDevice publication(String argument) throws NetworkException {
    String expected = PUBLISH + "DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT";
    String[] parts = argument.substring(PUBLISH.length()).split("=", 2);
    if (parts.length != 2) {
      throw malformed(argument, expected);
    }
    return Publication.parse(parts[1])
        .map(port -> new PublishedDevice(parts[0], port))
        .orElseThrow(() -> malformed(argument, expected));
  }

  private static void capture(String argument, Map<String, Path> captures) throws NetworkException {
    String[] parts = argument.substring(CAPTURE.length()).split("=", 2);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw malformed(argument, CAPTURE + "DEVICE=FILE");
    }
    captures.put(parts[0], Path.of(parts[1]));
  }

  static NetworkException malformed(String argument, String expected) {
    return new NetworkException(new NetworkProblem.Malformed(argument, expected));
  }

  private static void requireNetwork(Run run, String device) throws NetworkException {
    if (!run.networks().containsKey(device)) {
      throw new NetworkException(new NetworkProblem.NoNetwork(device));
    }
  }

  private static void requireDevices(Run run) throws NetworkException {
    for (PublishedDevice publication : run.publications()) {
      requireNetwork(run, publication.device());
    }
    for (String device : run.outbound().keySet()) {
      requireNetwork(run, device);
    }
    for (String device : run.captures().keySet()) {
      requireNetwork(run, device);
    }
    for (String device : run.networks().keySet()) {
      String place = DescriptorPlaces.place(device);
      if (run.command().stream().noneMatch(word -> word.contains(place))) {
        throw new NetworkException(new NetworkProblem.NotMentioned(device, place));
      }
    }
  }
}
