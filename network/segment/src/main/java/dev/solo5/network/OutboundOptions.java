package dev.solo5.network;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.dns.DnsName;
import dev.solo5.network.outbound.Destination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of {@code solo5-net} about what guests reach outside of their network. */
final class OutboundOptions {
  private static final String DESTINATIONS =
      NetCommandLine.OUTBOUND
          + "DEVICE[=HOST:PORT,...], where HOST is a name, *.NAME, an address, ADDRESS/BITS,"
          + " localhost or *, and PORT a number or *";

  private static final String NAMES = NetCommandLine.NAME + "DEVICE=NAME:ADDRESS";

  private final Map<String, OutboundSettings> byDevice = new LinkedHashMap<>();

  /** Those that were read, by their device. */
  Map<String, OutboundSettings> byDevice() {
    return byDevice;
  }

  /** Reads {@code --outbound:DEVICE=LIST}; without a list, everything is allowed. */
  void destinations(String argument) throws NetworkException {
    String[] parts = argument.substring(NetCommandLine.OUTBOUND.length()).split("=", 2);
    if (parts[0].isEmpty()) {
      throw NetCommandLine.malformed(argument, DESTINATIONS);
    }
    if (parts.length == 1) {
      add(parts[0], OutboundSettings.everything());
      return;
    }
    List<Destination> allowed = new ArrayList<>();
    for (String word : parts[1].split(",", -1)) {
      allowed.add(
          Destination.parse(word)
              .orElseThrow(() -> NetCommandLine.malformed(argument, DESTINATIONS)));
    }
    add(parts[0], OutboundSettings.to(allowed));
  }

  /** Reads {@code --name:DEVICE=NAME:ADDRESS}. */
  void name(String argument) throws NetworkException {
    String[] parts = argument.substring(NetCommandLine.NAME.length()).split("=", 2);
    int colon = parts[parts.length - 1].lastIndexOf(':');
    if (parts.length == 1 || parts[0].isEmpty() || colon < 0) {
      throw NetCommandLine.malformed(argument, NAMES);
    }
    Optional<DnsName> name = DnsName.parse(parts[1].substring(0, colon));
    Optional<Ipv4Address> address = Ipv4Address.parse(parts[1].substring(colon + 1));
    if (name.isEmpty() || address.isEmpty()) {
      throw NetCommandLine.malformed(argument, NAMES);
    }
    add(parts[0], OutboundSettings.to(List.of()).withName(name.get(), address.get()));
  }

  private void add(String device, OutboundSettings settings) {
    byDevice.merge(device, settings, OutboundSettings::and);
  }
}
