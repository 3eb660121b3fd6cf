package dev.solo5.build.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.run.TenderEnd;
import dev.solo5.elf.Target;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final List<String> CONSOLE = List.of("booted", "listening on 80", "bye");

  @Test
  void isContentWithTheStatusAndLinesInOrder() {
    assertEquals(
        List.of(),
        expect(7, List.of("^boot", "\\d+$"), List.of("abort")).complaints(ended(7), CONSOLE));
  }

  @Test
  void expectsNothingOfTheConsoleUnlessToldTo() {
    assertEquals(List.of(), expect(0, List.of(), List.of()).complaints(ended(0), List.of()));
  }

  @Test
  void saysFoundAndExpectedStatus() {
    assertEquals(
        List.of("ended with status 42: the guest's own status; expected status 0"),
        expect(0, List.of(), List.of()).complaints(ended(42), CONSOLE));
  }

  @Test
  void missesALine() {
    assertEquals(
        List.of("found no line with /^ready$/"),
        expect(0, List.of("^ready$", "boot"), List.of()).complaints(ended(0), CONSOLE));
  }

  @Test
  void missesALineThatComesTooEarly() {
    assertEquals(
        List.of("found no line with /booted/ after the one with /bye/"),
        expect(0, List.of("bye", "booted"), List.of()).complaints(ended(0), CONSOLE));
  }

  @Test
  void oneLineIsNotTakenForTwo() {
    assertEquals(
        List.of("found no line with /bye/ after the one with /bye/"),
        expect(0, List.of("bye", "bye"), List.of()).complaints(ended(0), CONSOLE));
  }

  @Test
  void saysWhatShouldNotBeThereAndAllElse() {
    assertEquals(
        List.of(
            "ended with status 1: the guest failed; expected status 0",
            "found no line with /x/",
            "found the line 'listening on 80', expected none with /listen/"),
        expect(0, List.of("x"), List.of("listen", "never")).complaints(ended(1), CONSOLE));
  }

  @Test
  void quotesALineWithoutWhatATerminalWouldObey() {
    assertEquals(
        List.of("found the line '\\x1b[31mred', expected none with /red/"),
        expect(0, List.of(), List.of("red")).complaints(ended(0), List.of("\u001b[31mred")));
  }

  private static TenderEnd ended(int status) {
    return TenderEnd.of(Target.SPT, status, List.of());
  }

  private static Expectation expect(int status, List<String> lines, List<String> absent) {
    return new Expectation(status, patterns(lines), patterns(absent));
  }

  private static List<Pattern> patterns(List<String> texts) {
    return texts.stream().map(Pattern::compile).toList();
  }
}
