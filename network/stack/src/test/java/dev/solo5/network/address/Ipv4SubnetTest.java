package dev.solo5.network.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Ipv4SubnetTest {
  private static final int ROUNDS = 2000;

  @Test
  void readsWhatItWrites() {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      Ipv4Address address = new Ipv4Address(random.nextInt());
      assertEquals(Optional.of(address), Ipv4Address.parse(address.toString()));
      String text = address + "/" + (1 + random.nextInt(30));
      assertEquals(
          Ipv4Subnet.parse(text), Ipv4Subnet.parse(text).map(s -> Ipv4Subnet.of(s.toString())));
    }
    assertEquals("10.0.0.1/24", Ipv4Subnet.of("10.0.000.01/24").toString());
  }

  @Test
  void refusesOtherText() {
    for (String text :
        new String[] {
          "",
          "10.0.0",
          "10.0.0.1.2",
          "10.0.0.",
          ".0.0.1",
          "256.0.0.1",
          "10.0.0.-1",
          "+1.0.0.1",
          "10.0.0.1 ",
          "١.0.0.1",
          "10.0.0.0001",
          "localhost"
        }) {
      assertEquals(Optional.empty(), Ipv4Address.parse(text), text);
      assertEquals(Optional.empty(), Ipv4Subnet.parse(text + "/24"), text);
    }
    for (String text :
        new String[] {"10.0.0.1", "10.0.0.1/", "10.0.0.1/a", "10.0.0.1/24/", "10.0.0.1/024"}) {
      assertEquals(Optional.empty(), Ipv4Subnet.parse(text), text);
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertEquals("'x' is not an address with a prefix length, as in 10.0.0.1/24", refusal("x"));
    assertEquals("prefix length outside of 1..30: 31", refusal("10.0.0.1/31"));
    assertEquals("prefix length outside of 1..30: 0", refusal("10.0.0.1/0"));
    assertEquals(
        "the network or broadcast address, not a host's: 10.0.0.0", refusal("10.0.0.0/24"));
    assertEquals(
        "the network or broadcast address, not a host's: 10.0.0.255", refusal("10.0.0.255/24"));
  }

  private static String refusal(String text) {
    Exception refusal = assertThrows(IllegalArgumentException.class, () -> Ipv4Subnet.of(text));
    return String.valueOf(refusal.getMessage());
  }

  @Test
  void knowsItsNeighbours() {
    Ipv4Subnet subnet = Ipv4Subnet.of("10.0.0.1/29");
    assertEquals(address("10.0.0.0"), subnet.network());
    assertTrue(subnet.hasNeighbour(address("10.0.0.6")));
    assertFalse(subnet.hasNeighbour(address("10.0.0.1")));
    for (String edge : new String[] {"10.0.0.0", "10.0.0.7"}) {
      assertFalse(subnet.hasNeighbour(address(edge)));
      assertTrue(subnet.contains(address(edge)));
    }
    assertFalse(subnet.contains(address("10.0.0.8")));
    assertFalse(subnet.hasNeighbour(address("10.0.0.9")));
  }

  private static Ipv4Address address(String text) {
    return Ipv4Address.parse(text).orElseThrow();
  }
}
