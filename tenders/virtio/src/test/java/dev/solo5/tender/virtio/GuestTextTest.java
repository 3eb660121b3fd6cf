package dev.solo5.tender.virtio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of a guest: its console, and its status. */
final class GuestTextTest {
  private static String undone(String... sent) {
    ConsoleText text = new ConsoleText();
    StringBuilder result = new StringBuilder();
    for (String part : sent) {
      result.append(new String(text.of(part.getBytes(ISO_8859_1)), ISO_8859_1));
    }
    return result.append(new String(text.rest(), ISO_8859_1)).toString();
  }

  @Test
  void onlyTheGuestsLineEndsAreUndone() {
    assertEquals("a\nb\n", undone("a\r\nb\r\n"));
    assertEquals("a\nb", undone("a\r", "\nb"));
    assertEquals("\r\n\r", undone("\r\r\n", "\r"));
    assertEquals("\rx\n\n", undone("\r", "x\n\r\n"));
    assertEquals("\0\u00ff", undone("\0\u00ff"));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7|",
    "255, 255|",
    "0, 1|0|",
    "-1, 7",
    "-1, ''",
    "-1, 256|",
    "-1, x|",
    "-1, 7||",
    "8, 9|8|x",
  })
  void statusIsTheLastWholeLine(int status, String told) {
    assertEquals(
        status < 0 ? OptionalInt.empty() : OptionalInt.of(status),
        ExitChannel.parse(told.replace('|', '\n')));
  }

  private static OptionalInt said(String text) {
    SaidStatus said = new SaidStatus();
    said.hear(text.getBytes(ISO_8859_1));
    return said.status();
  }

  @Test
  void statusIsSaidOnTheConsole() {
    assertEquals(OptionalInt.of(3), said("hello\nSolo5: solo5_exit(3) called\nSolo5: Halted\n"));
    assertEquals(OptionalInt.of(255), said("Solo5: solo5_exit(-1) called\n"));
    assertEquals(OptionalInt.of(1), said("Solo5: solo5_exit(257) called\n"));
    assertEquals(OptionalInt.of(255), said("Solo5: solo5_abort() called\n"));
    assertEquals(OptionalInt.empty(), said("Solo5: solo5_exit(x) called\n"));
    assertEquals(OptionalInt.empty(), said("he said: Solo5: solo5_exit(3) called\n"));
    assertEquals(OptionalInt.empty(), said("Solo5: solo5_exit(3) called"));
  }
}
