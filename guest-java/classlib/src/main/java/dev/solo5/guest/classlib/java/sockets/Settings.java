package dev.solo5.guest.classlib.java.sockets;

import dev.solo5.guest.runtime.CommandLine;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says of addresses: {@code --ipv4=ADDRESS/BITS}, {@code
 * --ipv4-gateway=ADDRESS} and {@code --ipv4-dns=ADDRESS}. With {@code :DEVICE} before the equals
 * sign, they are for that device; without, for the first one. {@code --ipv4:DEVICE=none} leaves a
 * device to the program.
 */
final class Settings {
  private static final String ADDRESS = "--ipv4";
  private static final String GATEWAY = "--ipv4-gateway";
  private static final String NAME_SERVER = "--ipv4-dns";
  private static final String NONE = "none";

  private record Word(String name, Optional<String> device, String value, String text) {}

  private final List<Word> words = new ArrayList<>();

  /** Those of this guest, which has these devices. */
  Settings(List<String> devices) {
    for (String text : CommandLine.network()) {
      Word word = parse(text);
      String name = word.name();
      if (!name.equals(ADDRESS) && !name.equals(GATEWAY) && !name.equals(NAME_SERVER)) {
        throw new IllegalArgumentException(
            text + ": expected --ipv4=, --ipv4-gateway= or --ipv4-dns=");
      }
      if (word.device().isPresent() && !devices.contains(word.device().get())) {
        throw new IllegalArgumentException(
            text + ": no such network device; there are " + String.join(", ", devices));
      }
      words.add(word);
    }
  }

  private static Word parse(String text) {
    int equals = text.indexOf('=');
    String left = equals < 0 ? text : text.substring(0, equals);
    String value = equals < 0 ? "" : text.substring(equals + 1);
    int colon = left.indexOf(':');
    return colon < 0
        ? new Word(left, Optional.empty(), value, text)
        : new Word(left.substring(0, colon), Optional.of(left.substring(colon + 1)), value, text);
  }

  private Optional<Word> find(String name, String device, boolean first) {
    for (Word word : words) {
      boolean fits = word.device().isPresent() ? word.device().get().equals(device) : first;
      if (word.name().equals(name) && fits) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Whether the program has the device for itself. */
  boolean isLeftOut(String device, boolean first) {
    Optional<Word> word = find(ADDRESS, device, first);
    return word.isPresent() && word.get().value().equals(NONE);
  }

  /** The device's address and network; empty: by DHCP. */
  Optional<Ipv4Subnet> subnet(String device, boolean first) {
    Optional<Word> word = find(ADDRESS, device, first);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Ipv4Subnet.of(word.get().value()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(word.get().text() + ": " + e.getMessage(), e);
    }
  }

  Optional<Ipv4Address> gateway(String device, boolean first) {
    return address(find(GATEWAY, device, first));
  }

  Optional<Ipv4Address> nameServer(String device, boolean first) {
    return address(find(NAME_SERVER, device, first));
  }

  private static Optional<Ipv4Address> address(Optional<Word> word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<Ipv4Address> address = Ipv4Address.parse(word.get().value());
    if (address.isEmpty()) {
      throw new IllegalArgumentException(word.get().text() + ": expected an address");
    }
    return address;
  }
}
