package dev.solo5.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConsoleQuoteTest {
  @Test
  void leavesOrdinaryLinesAlone() {
    assertEquals("gr\u00fc\u00df\t42 \\ \"x\"", ConsoleQuote.of("gr\u00fc\u00df\t42 \\ \"x\""));
  }

  @Test
  void showsWhatATerminalWouldObey() {
    assertEquals("\\x1b[2J\\x07\\x0d\\x7f\\x9b", ConsoleQuote.of("\u001b[2J\u0007\r\u007f\u009b"));
    assertEquals("a\\u202eb\\u2028", ConsoleQuote.of("a\u202eb\u2028"));
  }

  @Test
  void cutsLongLines() {
    assertEquals("x".repeat(500) + "...", ConsoleQuote.of("x".repeat(501)));
    assertEquals("x".repeat(500), ConsoleQuote.of("x".repeat(500)));
  }
}
