package dev.solo5.network.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SipHashTest {
  private static byte[] counting(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /** From the paper's appendix, and of its authors' table. */
  @Test
  void givesTheNumbersOfItsAuthors() {
    byte[] key = counting(16);
    assertEquals(0xa129ca6149be45e5L, SipHash.of(key, counting(15)));
    assertEquals(0x726fdb47dd0e0e31L, SipHash.of(key, counting(0)));
    assertEquals(0x93f5f5799a932462L, SipHash.of(key, counting(8)));
  }

  @Test
  void refusesOtherKeys() {
    assertThrows(IllegalArgumentException.class, () -> SipHash.of(new byte[15], new byte[0]));
  }
}
