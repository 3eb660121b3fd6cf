package dev.solo5.network;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code solo5-net} says. */
sealed interface NetCommandLine {
  String NETWORK = "--network:";
  String PUBLISH = "--publish:";
  String PORTS = "--ports=";
  String ACCEPTED = "--accepted=";

  /** Only to say how it is called. */
  record Help() implements NetCommandLine {}

  /**
   * A command and the networks it gets.
   *
   * @param networks by their device, in order
   * @param portsFile where to write what is published
   * @param acceptedFile where to write behind which of them the guest has accepted
   * @param command its program and arguments, at least the former
   */
  record Run(
      Map<String, Ipv4Subnet> networks,
      List<Publication> publications,
      Optional<Path> portsFile,
      Optional<Path> acceptedFile,
      List<String> command)
      implements NetCommandLine {}

  /**
   * A port to be published.
   *
   * @param onHost where to listen; port 0 for any
   */
  record Publication(String device, InetSocketAddress onHost, InetSocketAddress guest) {
    /** Reads {@code [HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT}; empty when it is none. */
    static Optional<Publication> parse(String device, String text) {
      String[] parts = text.split(":", -1);
      int at = parts.length - 3;
      if (at != 0 && at != 1) {
        return Optional.empty();
      }
      String host = at == 0 ? "127.0.0.1" : parts[0];
      @Nullable InetSocketAddress onHost = endpoint(host, parts[at], 0);
      @Nullable InetSocketAddress guest = endpoint(parts[at + 1], parts[at + 2], 1);
      return onHost == null || guest == null
          ? Optional.empty()
          : Optional.of(new Publication(device, onHost, guest));
    }

    private static @Nullable InetSocketAddress endpoint(String address, String port, int least) {
      Optional<Integer> bits = Ipv4Subnet.parseAddress(address);
      if (bits.isEmpty() || !port.matches("\\d{1,5}")) {
        return null;
      }
      int number = Integer.parseInt(port);
      return number < least || number > 0xffff
          ? null
          : new InetSocketAddress(Ipv4Subnet.address(bits.get()), number);
    }
  }

  /** Reads the arguments of the program. */
  static NetCommandLine parse(List<String> arguments) throws NetworkException {
    Map<String, Ipv4Subnet> networks = new LinkedHashMap<>();
    List<Publication> publications = new ArrayList<>();
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
    try {
      if (networks.putIfAbsent(parts[0], Ipv4Subnet.parse(parts[1])) != null) {
        throw new NetworkException(new NetworkProblem.DeviceTwice(parts[0]));
      }
    } catch (IllegalArgumentException e) {
      throw malformed(argument, "DEVICE=ADDRESS/BITS with a host's address, as in 10.0.0.1/24");
    }
  }

  private static Publication publication(String argument) throws NetworkException {
    String expected = PUBLISH + "DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT";
    String[] parts = argument.substring(PUBLISH.length()).split("=", 2);
    if (parts.length != 2) {
      throw malformed(argument, expected);
    }
    return Publication.parse(parts[0], parts[1]).orElseThrow(() -> malformed(argument, expected));
  }

  private static NetworkException malformed(String argument, String expected) {
    return new NetworkException(new NetworkProblem.Malformed(argument, expected));
  }

  private static void requireDevices(Run run) throws NetworkException {
    for (Publication publication : run.publications()) {
      if (!run.networks().containsKey(publication.device())) {
        throw new NetworkException(new NetworkProblem.NoNetwork(publication.device()));
      }
    }
    for (String device : run.networks().keySet()) {
      String place = CommandWords.place(device);
      if (run.command().stream().noneMatch(word -> word.contains(place))) {
        throw new NetworkException(new NetworkProblem.NotMentioned(device, place));
      }
    }
  }
}
