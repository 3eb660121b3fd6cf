package dev.solo5.build.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final List<String> written = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aTerminalShowsOneLineThatIsGoneAtTheEnd() {
    ProgressLine line = on(new ProgressDisplay.Terminal(written::add));

    line.at("Compiling", 0, 40);
    after(Duration.ofMillis(600));
    line.at("Compiling", 3, 40);
    after(Duration.ofMillis(50));
    line.at("Compiling", 4, 40); // too soon after the last
    after(Duration.ofMillis(1400));
    line.tick();
    line.at("Compiling", 40, 40);

    assertEquals(
        List.of(
            "\rCompiling 3 of 40 (0 s)\033[K\r", "\rCompiling 4 of 40 (2 s)\033[K\r", "\r\033[K"),
        written);
  }

  @Test
  void aLogGetsALineAfterFiveSecondsAndThenEveryTen() {
    ProgressLine line = on(new ProgressDisplay.Log(written::add));

    line.at("Waiting for web", 0, 1);
    for (int second = 0; second < 27; second++) {
      after(Duration.ofSeconds(1));
      line.tick();
    }
    line.at("Waiting for web", 1, 1);

    assertEquals(
        List.of("Waiting for web (5 s)", "Waiting for web (15 s)", "Waiting for web (25 s)"),
        written);
  }

  @Test
  void shortWorkIsNotMentioned() {
    for (ProgressDisplay face :
        List.of(
            new ProgressDisplay.Terminal(written::add), new ProgressDisplay.Log(written::add))) {
      ProgressLine line = on(face);
      line.at("Linking", 0, 2);
      after(Duration.ofMillis(300));
      line.at("Linking", 1, 2);
      line.at("Linking", 2, 2);
      after(Duration.ofSeconds(20));
      line.tick();
      line.end();
    }

    assertEquals(List.of(), written);
  }

  @Test
  void theNextWorkIsPatientAnew() {
    ProgressLine line = on(new ProgressDisplay.Log(written::add));

    line.at("Compiling", 0, 2);
    after(Duration.ofSeconds(4));
    line.at("Compiling", 2, 2);
    line.at("Linking", 0, 1);
    after(Duration.ofSeconds(4));
    line.tick();
    after(Duration.ofSeconds(1));
    line.tick();

    assertEquals(List.of("Linking (5 s)"), written);
  }

  @Test
  void linesThatStayGoAboveIt() {
    ProgressLine line = on(new ProgressDisplay.Terminal(written::add));

    line.above(() -> written.add("early"));
    line.at("Testing", 0, 2);
    after(Duration.ofSeconds(1));
    line.tick();
    line.above(() -> written.add("one passed"));
    after(Duration.ofSeconds(1));
    line.at("Testing", 1, 2);

    assertEquals(
        List.of(
            "early",
            "\rTesting 0 of 2 (1 s)\033[K\r",
            "\r\033[K",
            "one passed",
            "\rTesting 1 of 2 (2 s)\033[K\r"),
        written);
  }

  @Test
  void nothingWraps() {
    ProgressLine line = on(new ProgressDisplay.Terminal(written::add));

    line.at("x".repeat(200), 0, 1);
    after(Duration.ofSeconds(1));
    line.tick();

    assertEquals(List.of("\r" + "x".repeat(79) + "\033[K\r"), written);
  }

  private ProgressLine on(ProgressDisplay face) {
    return new ProgressLine(face, () -> now);
  }

  private void after(Duration duration) {
    now = now.plus(duration);
  }
}
