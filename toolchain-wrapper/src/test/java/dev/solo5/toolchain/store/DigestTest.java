package dev.solo5.toolchain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DigestTest {
  /** Keys are made of lists of flags: none may be mistaken for another by moving a boundary. */
  @Test
  void boundariesCount() {
    List<String> digests =
        List.of(
            new Digest().hex(),
            new Digest().add("").hex(),
            new Digest().add("ab").hex(),
            new Digest().add("a").add("b").hex(),
            new Digest().add(List.of("ab")).hex(),
            new Digest().add(List.of("a", "b")).hex(),
            new Digest().add(List.of("a")).add("b").hex(),
            new Digest().add(List.of()).add("ab").hex());
    assertEquals(digests.size(), new HashSet<>(digests).size(), digests.toString());
  }

  @Test
  void sameValuesAreTheSame() {
    assertEquals(
        new Digest().add("é").add(Arrays.asList("x", "")).hex(),
        new Digest().add(new byte[] {(byte) 0xc3, (byte) 0xa9}).add(List.of("x", "")).hex());
  }
}
