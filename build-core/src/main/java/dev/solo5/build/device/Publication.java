package dev.solo5.build.device;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TCP port of a guest that the host has as its own.
 *
 * @param hostAddress the address of the host that listens; empty: the loopback only
 * @param hostPort 0: any free port
 * @param guestAddress the address of the guest on its network
 * @param guestPort 1 to 65535
 */
public record Publication(
    Optional<String> hostAddress, int hostPort, String guestAddress, int guestPort) {
  private static final String ADDRESS = "\\d{1,3}(?:\\.\\d{1,3}){3}";
  private static final Pattern TEXT =
      Pattern.compile("(?:(%s):)?(\\d{1,5}):(%s):(\\d{1,5})".formatted(ADDRESS, ADDRESS));
  private static final int LAST_PORT = 65535;

  /**
   * Reads a list with commas between, each {@code [HOSTADDRESS:]HOSTPORT:GUESTADDRESS:GUESTPORT}.
   *
   * @throws ProblemException for anything else
   */
  static List<Publication> parse(String device, String text) throws ProblemException {
    List<Publication> published = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      published.add(one(device, one.strip()));
    }
    return List.copyOf(published);
  }

  private static Publication one(String device, String text) throws ProblemException {
    Matcher parts = TEXT.matcher(text);
    if (parts.matches()) {
      int hostPort = Integer.parseInt(parts.group(2));
      int guestPort = Integer.parseInt(parts.group(4));
      if (hostPort <= LAST_PORT && guestPort >= 1 && guestPort <= LAST_PORT) {
        return new Publication(
            Optional.ofNullable(parts.group(1)), hostPort, parts.group(3), guestPort);
      }
    }
    throw new ProblemException(
        new Problem.BadParameter(
            "publish of device '" + device + "'",
            text,
            "HOSTPORT:GUESTADDRESS:GUESTPORT, as in 8080:10.0.0.2:80 (0: any free port)"));
  }

  /** As {@code solo5-net} reads it. */
  @Override
  public String toString() {
    return "%s%s:%s:%s"
        .formatted(
            hostAddress.map(address -> address + ":").orElse(""),
            hostPort,
            guestAddress,
            guestPort);
  }
}
