package dev.solo5.tender.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.process.Causes;
import dev.solo5.tender.TenderProblem;
import org.junit.jupiter.api.Test;

/** What nobody foresaw is told with everything behind it, on one line. */
class UnexpectedTest {
  @Test
  void everyCauseIsSaid() {
    Throwable missing = new IllegalArgumentException("no symbol x");
    Throwable error = new ExceptionInInitializerError(missing);

    assertEquals(
        "Internal error: java.lang.ExceptionInInitializerError, because of"
            + " java.lang.IllegalArgumentException: no symbol x",
        new TenderProblem.Unexpected(Causes.of(error)).message());
  }

  @Test
  void aCircleOfCausesEnds() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);

    assertEquals(
        9,
        new TenderProblem.Unexpected(Causes.of(one)).message().split("java.lang", -1).length - 1);
  }
}
