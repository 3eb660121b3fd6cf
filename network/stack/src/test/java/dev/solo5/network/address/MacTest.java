package dev.solo5.network.address;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MacTest {
  @Test
  void readsAndWrites() {
    Mac mac = Mac.parse("52:54:0:AB:cd:9 and more").orElseThrow();
    assertEquals("52:54:00:ab:cd:09", mac.toString());
    assertArrayEquals(new byte[] {0x52, 0x54, 0, (byte) 0xab, (byte) 0xcd, 9}, mac.bytes());
    assertEquals(mac, Mac.of(mac.bytes()));
  }

  @Test
  void refusesOtherText() {
    for (String text :
        new String[] {
          "", "1", "1:2:3:4:5", "1:2:3:4:5:", ":1:2:3:4:5:6", "1 :2:3:4:5:6", "١:2:3:4:5:6"
        }) {
      assertEquals(Optional.empty(), Mac.parse(text), text);
    }
    assertEquals(Optional.empty(), Mac.parse("123:4:5:6:7:8"));
  }

  @Test
  void readsWholeTextsOnly() {
    assertEquals(Mac.parse("2:0:0:0:0:fE"), Mac.parseWhole("2:0:0:0:0:fE"));
    for (String text : new String[] {"2:0:0:0:0:fE ", "2:0:0:0:0:1:2", "2:0:0:0:0:123", "2:0"}) {
      assertEquals(Optional.empty(), Mac.parseWhole(text), text);
    }
  }

  @Test
  void makesRandomBytesAUnicastAddressOfLocalAdministration() {
    assertEquals("fe:ff:ff:ff:ff:ff", Mac.local(new byte[] {-1, -1, -1, -1, -1, -1}).toString());
    assertEquals("02:00:00:00:00:00", Mac.local(new byte[6]).toString());
  }

  @Test
  void knowsTheAddressThatMeansNone() {
    assertTrue(new Mac(0).isZero());
    assertThrows(IllegalArgumentException.class, () -> new Mac(1L << 48));
    assertThrows(IllegalArgumentException.class, () -> Mac.of(new byte[5]));
  }
}
