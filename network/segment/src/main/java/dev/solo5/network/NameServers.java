package dev.solo5.network;

import dev.solo5.network.dns.DnsMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The name servers of this machine, resolv.conf(5). */
final class NameServers {
  private static final Path FILE = Path.of("/etc/resolv.conf");
  private static final int MOST = 3;

  private NameServers() {}

  /** Those that this machine uses, the one on itself when it names none. */
  static List<InetSocketAddress> ofThisMachine() {
    try {
      return of(Files.readString(FILE, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return of("");
    }
  }

  /** Those in the text of such a file. */
  static List<InetSocketAddress> of(String text) {
    List<InetSocketAddress> servers = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("[ \t]+", -1);
      if (words.length > 1 && words[0].equals("nameserver") && servers.size() < MOST) {
        literal(words[1], servers);
      }
    }
    if (servers.isEmpty()) {
      servers.add(new InetSocketAddress(InetAddress.getLoopbackAddress(), DnsMessage.PORT));
    }
    return List.copyOf(servers);
  }

  private static void literal(String word, List<InetSocketAddress> servers) {
    try {
      servers.add(new InetSocketAddress(InetAddress.ofLiteral(word), DnsMessage.PORT));
    } catch (IllegalArgumentException e) {
      // The C library passes over such a line, too.
    }
  }
}
