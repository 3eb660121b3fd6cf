package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.HostPort;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The host name {@code guest} in addresses of the configuration: where its port is published. */
final class GuestAddress {
  private static final Pattern GUEST = Pattern.compile("(^|//)guest(?::(\\d{1,5}))?(?=/|$)");
  private static final int HTTP = 80;

  private GuestAddress() {}

  /**
   * The address with {@code guest:PORT} replaced by the address and port of the host; {@code guest}
   * alone means port 80.
   *
   * @throws ProblemException when that port is not published
   */
  static String resolve(String address, List<HostPort> ports) throws ProblemException {
    Matcher guest = GUEST.matcher(address);
    if (!guest.find()) {
      return address;
    }
    int port = guest.group(2) == null ? HTTP : Integer.parseInt(guest.group(2));
    for (HostPort published : ports) {
      if (published.guestPort() == port) {
        return guest.replaceFirst("$1" + published.reachableAt());
      }
    }
    throw ProblemException.badParameter("<ready>", address, "a published port; " + text(ports));
  }

  private static String text(List<HostPort> ports) {
    return ports.isEmpty()
        ? "none is published (<publish> of <network>)"
        : ports.stream()
            .map(port -> "guest:" + port.guestPort())
            .collect(Collectors.joining(", ", "available: ", ""));
  }
}
