package dev.solo5.ready;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Console bytes become lines. */
class ConsoleLinesTest {
  private final ConsoleLines lines = new ConsoleLines();

  @Test
  void newlinesEndLines() {
    write("one\r\ntwo\n\nfour");
    assertEquals(List.of("one", "two", "", "four"), lines.from(0));
    assertEquals(List.of("four"), lines.from(3));
    assertEquals(List.of(), lines.from(4));
    write("\n");
    assertEquals(List.of("four"), lines.from(3));
    assertEquals(List.of(), lines.from(5));
  }

  @Test
  void bytesThatAreNoTextAreShown() {
    lines.write(new byte[] {'a', (byte) 0xff, 'b', '\n'});
    assertEquals(List.of("a\ufffdb"), lines.from(0));
  }

  @RepeatedTest(20)
  void itDoesNotMatterWhereTheBytesAreCut() {
    Random random = new Random();
    byte[] text = "größer\nals\r\n\nüber\n".getBytes(UTF_8);
    int at = 0;
    while (at < text.length) {
      int length = 1 + random.nextInt(text.length - at);
      lines.write(text, at, length);
      at += length;
    }
    assertEquals(List.of("größer", "als", "", "über"), lines.from(0));
  }

  @Test
  void aLogIsReadAsItGrows(@TempDir Path directory) throws IOException {
    Path log = directory.resolve("console.log");
    ConsoleFile file = new ConsoleFile(log);
    assertEquals(List.of(), file.from(0));
    Files.writeString(log, "x".repeat(20_000) + "\nsec");
    assertEquals(List.of("sec"), file.from(1));
    Files.writeString(log, "ond\nthird", StandardOpenOption.APPEND);
    assertEquals(List.of("second", "third"), file.from(1));
  }

  private void write(String text) {
    lines.write(text.getBytes(UTF_8));
  }

  @Test
  void keepsTheBeginningOfALongLine() {
    for (int i = 0; i < 3; i++) {
      lines.write("x".repeat(ConsoleLines.LONGEST_LINE / 2).getBytes(UTF_8));
    }
    lines.write("\nnext\n".getBytes(UTF_8));
    assertEquals(List.of("x".repeat(ConsoleLines.LONGEST_LINE) + "...", "next"), lines.from(0));
  }

  @Test
  void forgetsWhatIsNotAskedForAnyMoreAndReadsItAgain(@TempDir Path directory) throws IOException {
    Path log = directory.resolve("log");
    Files.writeString(log, "a line\n".repeat(500_000) + "end");
    ConsoleFile file = new ConsoleFile(log);
    int next = 0;
    List<String> some;
    do {
      some = file.from(next);
      assertTrue(some.size() < 400_000, "all at once");
      next += Math.max(some.size() - 1, 0);
    } while (some.size() > 1);
    assertEquals(List.of("end"), file.from(500_000));
    assertEquals("a line", file.from(0).getFirst());
  }
}
