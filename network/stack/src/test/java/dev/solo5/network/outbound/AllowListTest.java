package dev.solo5.network.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.dns.DnsName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a list of destinations allows. */
class AllowListTest {
  private static final int OUTSIDE = address("192.0.2.7");
  private static final long SECOND = 1_000_000_000L;

  private static AllowList list(String... destinations) {
    List<Destination> all = new ArrayList<>();
    for (String destination : destinations) {
      all.add(Destination.parse(destination).orElseThrow());
    }
    return new AllowList(all);
  }

  private static int address(String text) {
    return Ipv4Address.parse(text).orElseThrow().bits();
  }

  private static DnsName name(String text) {
    return DnsName.parse(text).orElseThrow();
  }

  @Test
  void destinationsAreReadAndPrinted() {
    for (String text :
        List.of(
            "example.org:443",
            "*.example.org:*",
            "192.0.2.7:1",
            "10.0.0.0/8:65535",
            "localhost:80",
            "localhost:*")) {
      assertEquals(text, Destination.parse(text).orElseThrow().toString());
    }
    assertEquals("0.0.0.0/0:443", Destination.parse("*:443").orElseThrow().toString());
    for (String text :
        List.of(
            "",
            ":80",
            "example.org",
            "example.org:",
            "example.org:0",
            "example.org:65536",
            "example.org:http",
            "*example.org:80",
            "a.*.org:80",
            "*.*.org:80",
            "*.:80",
            "1.2.3:80",
            "1.2.3.4/33:80",
            "1.2.3.4/:80",
            "1.2.3.4/8/8:80")) {
      assertEquals(Optional.empty(), Destination.parse(text), text);
    }
  }

  @Test
  void anEmptyListAllowsNothing() {
    AllowList none = list();
    assertFalse(none.allows(OUTSIDE, 80, false, 0));
    assertFalse(none.allows(name("example.org")));
    assertFalse(none.allowsThisMachine(80));
  }

  @Test
  void addressesAreAllowedByTheirFirstBits() {
    AllowList some = list("10.0.0.0/8:5432", "192.0.2.7:*");
    assertTrue(some.allows(address("10.255.0.1"), 5432, false, 0));
    assertFalse(some.allows(address("10.255.0.1"), 80, false, 0));
    assertFalse(some.allows(address("11.0.0.1"), 5432, false, 0));
    assertTrue(some.allows(OUTSIDE, 1, false, 0));
    assertFalse(some.allows(OUTSIDE + 1, 1, false, 0));
    assertFalse(some.allows(name("example.org")), "names are of no use here");
  }

  /** Else a name server, or whoever controls one, would choose for the user. */
  @Test
  void thisMachineAndItsLinkAreNeverMeantByMore() {
    AllowList everything = list("*:*", "evil.example:*");
    List<Integer> special = new ArrayList<>();
    for (String text :
        List.of(
            "0.0.0.0",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255")) {
      special.add(address(text));
    }
    everything.learn(name("evil.example"), special, 60, 0);
    for (int address : special) {
      assertFalse(everything.allows(address, 80, false, 1), Integer.toHexString(address));
    }
    assertTrue(everything.allows(OUTSIDE, 80, false, 0));
    assertFalse(everything.allows(OUTSIDE, 80, true, 0), "an address of this machine");
    assertFalse(everything.allowsThisMachine(80));
  }

  @Test
  void whatIsListedItselfIsMeant() {
    AllowList some = list("169.254.169.254:80", "192.0.2.7:443", "localhost:8080");
    assertTrue(some.allows(address("169.254.169.254"), 80, false, 0));
    assertTrue(some.allows(OUTSIDE, 443, true, 0));
    assertTrue(some.allowsThisMachine(8080));
    assertFalse(some.allowsThisMachine(8081));
    assertFalse(some.allows(address("127.0.0.1"), 8080, true, 0));
  }

  @Test
  void namesAreAllowedByTheAddressesThatWereGivenForThem() {
    AllowList some = list("example.org:443", "*.example.net:*");
    assertTrue(some.allows(name("EXAMPLE.org")));
    assertFalse(some.allows(name("www.example.org")));
    assertTrue(some.allows(name("a.b.example.net")));
    assertFalse(some.allows(name("example.net")));
    assertFalse(some.allows(OUTSIDE, 443, false, 0));
    some.learn(name("example.org"), List.of(OUTSIDE), 1000, 0);
    assertTrue(some.allows(OUTSIDE, 443, false, 999 * SECOND));
    assertFalse(some.allows(OUTSIDE, 80, false, 0));
    assertFalse(some.allows(OUTSIDE, 443, false, 1001 * SECOND));
    some.learn(name("other.org"), List.of(OUTSIDE + 1), 1000, 0);
    assertFalse(some.allows(OUTSIDE + 1, 443, false, 0));
    some.learn(name("a.example.net"), List.of(OUTSIDE + 2), 0, 0);
    assertTrue(some.allows(OUTSIDE + 2, 7, false, 100 * SECOND), "ten minutes at least");
  }

  @Test
  void whatIsLearntIsBounded() {
    AllowList some = list("*.example.net:*");
    for (int i = 0; i < 10_000; i++) {
      some.learn(name("a.example.net"), List.of(OUTSIDE + i), 60, 0);
    }
    assertFalse(some.allows(OUTSIDE, 80, false, 0));
    assertTrue(some.allows(OUTSIDE + 9_999, 80, false, 0));
    assertTrue(some.allows(OUTSIDE + 10_000 - AllowList.MOST_ADDRESSES, 80, false, 0));
  }
}
