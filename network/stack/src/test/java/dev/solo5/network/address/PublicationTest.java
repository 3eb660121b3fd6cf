package dev.solo5.network.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PublicationTest {
  private static final int ROUNDS = 2000;
  private static final Ipv4Address GUEST = Ipv4Address.parse("10.0.0.2").orElseThrow();

  @Test
  void readsWithAndWithoutTheAddressOfTheHost() {
    assertEquals(
        Optional.of(new Publication(Ipv4Address.LOOPBACK, 8080, GUEST, 80)),
        Publication.parse("8080:10.0.0.2:80"));
    assertEquals(
        Optional.of(new Publication(new Ipv4Address(0), 0, GUEST, 65535)),
        Publication.parse("0.0.0.0:0:10.0.0.2:65535"));
  }

  @Test
  void readsWhatItWrites() {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      Ipv4Address onHost =
          random.nextBoolean() ? Ipv4Address.LOOPBACK : new Ipv4Address(random.nextInt());
      Publication publication =
          new Publication(
              onHost,
              random.nextInt(65536),
              new Ipv4Address(random.nextInt()),
              1 + random.nextInt(65535));
      assertEquals(Optional.of(publication), Publication.parse(publication.toString()));
    }
    assertEquals(
        "8080:10.0.0.2:80", Publication.parse("127.0.0.1:8080:10.0.0.2:80").get().toString());
  }

  @Test
  void refusesOtherText() {
    for (String text :
        new String[] {
          "",
          "80",
          "8080:80",
          "8080:10.0.0.2",
          "8080:10.0.0.2:",
          ":10.0.0.2:80",
          ":8080:10.0.0.2:80",
          "8080:10.0.0.2:0",
          "65536:10.0.0.2:80",
          "8080:10.0.0.2:65536",
          "-1:10.0.0.2:80",
          "8080:10.0.0:80",
          "8080:host:80",
          "localhost:8080:10.0.0.2:80",
          "1.2.3.4:5.6.7.8:8080:10.0.0.2:80"
        }) {
      assertEquals(Optional.empty(), Publication.parse(text), text);
    }
  }

  @Test
  void checksPorts() {
    for (int[] ports : new int[][] {{-1, 80}, {65536, 80}, {0, 0}, {0, 65536}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Publication(Ipv4Address.LOOPBACK, ports[0], GUEST, ports[1]));
    }
  }
}
