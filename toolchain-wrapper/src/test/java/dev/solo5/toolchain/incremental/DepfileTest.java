package dev.solo5.toolchain.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DepfileTest {
  @Test
  void readsContinuationLines() {
    assertEquals(
        List.of("a.c", "b.h", "c.h", "d.h"),
        Depfile.parse("x: a.c b.h \\\n c.h\\\n\td.h\n\nb.h:\n\nc.h:\n"));
    assertEquals(List.of("a.c", "b.h"), Depfile.parse("x: a.c \\\r\n b.h\r\n"));
  }

  /** In the rows, {@code |} stands for a backslash. */
  @ParameterizedTest
  @CsvSource({
    "a| b.h, a b.h",
    "a||| b.h, a| b.h",
    "a$$b.h, a$b.h",
    "a|#b.h, a#b.h",
    "a||#b.h, a|#b.h",
    "a|b.h, a|b.h",
    "a||b.h, a||b.h",
    "a:b=é.h, a:b=é.h"
  })
  void readsEscapes(String escaped, String name) {
    String text = "x: " + escaped.replace('|', '\\') + " z.h\n";
    assertEquals(List.of(name.replace('|', '\\'), "z.h"), Depfile.parse(text));
  }

  @Test
  void evenBackslashesEndTheName() {
    assertEquals(List.of("a\\", "b.h"), Depfile.parse("x: a\\\\ b.h\n"));
  }

  @Test
  void nothingIsNoRule() {
    assertEquals(List.of(), Depfile.parse(""));
    assertEquals(List.of(), Depfile.parse("x:"));
    assertEquals(List.of(), Depfile.parse("x: \\\n\n"));
    assertEquals(List.of("a\\"), Depfile.parse("x: a\\"));
  }
}
