package dev.solo5.build.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SituationTest {
  private static final ProgressDisplay.Lines LINES = _ -> {};

  @Test
  void somebodyLooksAtATerminal() {
    assertEquals(
        new ProgressDisplay.Terminal(LINES),
        face(new Situation(false, true, true, true, false, false, "xterm")));
  }

  @Test
  void everythingElseGetsLinesThatStay() {
    ProgressDisplay log = new ProgressDisplay.Log(LINES);
    assertEquals(log, face(new Situation(false, false, true, true, false, false, "xterm")), "-B");
    assertEquals(log, face(new Situation(false, true, false, true, false, false, "xterm")), "pipe");
    assertEquals(
        log, face(new Situation(false, true, true, false, false, false, "xterm")), "style");
    assertEquals(log, face(new Situation(false, true, true, true, true, false, "xterm")), "-T");
    assertEquals(
        log, face(new Situation(false, true, true, true, false, true, "xterm")), "NO_COLOR");
    assertEquals(log, face(new Situation(false, true, true, true, false, false, "dumb")), "dumb");
  }

  @Test
  void quietIsQuiet() {
    assertEquals(
        new ProgressDisplay.Nowhere(),
        face(new Situation(true, true, true, true, false, false, "xterm")));
  }

  @Test
  void coloursAreMavensUnlessTheUserWantsNone() {
    assertTrue(new Situation(false, true, false, true, false, false, "dumb").coloured());
    assertFalse(new Situation(false, true, true, false, false, false, "xterm").coloured());
    assertFalse(new Situation(false, true, true, true, false, true, "xterm").coloured());
  }

  @Test
  void styleAddsNothingWithoutColours() {
    assertEquals("hello.spt", new Style(false).strong("hello.spt"));
    assertEquals("\033[1mhello.spt\033[m", new Style(true).strong("hello.spt"));
  }

  private static ProgressDisplay face(Situation situation) {
    return situation.face(LINES, LINES);
  }
}
