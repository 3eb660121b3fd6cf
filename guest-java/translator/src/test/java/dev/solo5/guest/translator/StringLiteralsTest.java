package dev.solo5.guest.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What C does not take as a name of a character. */
class StringLiteralsTest {
  @Test
  void controlsAreNumbers() {
    assertEquals("u\"a\\200\\2051\\237b\"", mended("u\"a~u0080~u00851~u009fb\""));
  }

  @Test
  void allElseStays() {
    for (String text : new String[] {"~~u0085", "~u00a0~u20ac~n~\"~?~007", "~~~~u0085", "plain"}) {
      assertEquals(text.replace('~', '\\'), mended(text));
    }
    assertEquals("\\\\\\205", mended("~~~u0085"));
  }

  private static String mended(String text) {
    return StringLiterals.mended(text.replace('~', '\\'));
  }
}
