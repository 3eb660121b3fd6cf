package dev.solo5.toolchain.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DepfileFuzzTest {
  private static final int ROUNDS = 20_000;
  private static final String LETTERS = "a\\ \t#$:=é";

  /** Names, escaped as GCC escapes them, are read back. */
  @Test
  void readsWhatWasWritten() {
    var random = new Random(5);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> names = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        names.add(name(random));
      }
      var text = new StringBuilder("x:");
      for (String name : names) {
        text.append(random.nextBoolean() ? " \\\n  " : " ").append(escape(name));
      }
      assertEquals(names, Depfile.parse(text.append('\n').toString()), text.toString());
    }
  }

  /** Any text is read to its end, and no name is empty. */
  @Test
  void endsOnAnything() {
    var random = new Random(6);
    for (int round = 0; round < ROUNDS; round++) {
      String text = text(random, LETTERS + "\n\r", random.nextInt(12));
      assertFalse(Depfile.parse("x:" + text).contains(""), text);
    }
  }

  /** A name does not end in a backslash: no compiler can write that so that it can be read. */
  private static String name(Random random) {
    return text(random, LETTERS, random.nextInt(6)) + "h";
  }

  private static String text(Random random, String letters, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static String escape(String name) {
    var out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case ' ', '\t' -> {
          int backslashes = 0;
          while (i - backslashes > 0 && name.charAt(i - backslashes - 1) == '\\') {
            backslashes++;
          }
          out.repeat('\\', backslashes + 1).append(c);
        }
        case '$' -> out.append("$$");
        case '#' -> out.append("\\#");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
