package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.HostPort;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestAddressTest {
  private static final List<HostPort> PORTS =
      List.of(
          new HostPort("web", "127.0.0.1", 41234, 80), new HostPort("web", "0.0.0.0", 8443, 443));

  @ParameterizedTest
  @CsvSource({
    "http://guest:80/, http://127.0.0.1:41234/",
    "http://guest/a/guest:80, http://127.0.0.1:41234/a/guest:80",
    "http://guest, http://127.0.0.1:41234",
    "guest:443, 127.0.0.1:8443",
    "http://localhost:80/guest, http://localhost:80/guest",
    "http://guests:80/, http://guests:80/",
    "10.0.0.2:80, 10.0.0.2:80"
  })
  void standsForThePublishedPort(String address, String resolved) throws ProblemException {
    assertEquals(resolved, GuestAddress.resolve(address, PORTS));
  }

  @Test
  void refusesAPortThatIsNotPublished() {
    assertEquals(
        new Problem.BadParameter(
            "<ready>", "guest:81", "a published port; available: guest:80, guest:443"),
        problem("guest:81", PORTS));
    assertEquals(
        new Problem.BadParameter(
            "<ready>", "guest:80", "a published port; none is published (<publish> of <network>)"),
        problem("guest:80", List.of()));
  }

  private static Problem problem(String address, List<HostPort> ports) {
    return assertThrows(ProblemException.class, () -> GuestAddress.resolve(address, ports))
        .problem();
  }
}
