package dev.solo5.tender.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import org.junit.jupiter.api.Test;

final class ProbingTest {
  private final Probing probing = new Probing(Target.HVT);

  @Test
  void failuresAreFactsToo() {
    assertTrue(probing.attempt("a", () -> "found \"it\""));
    assertFalse(
        probing.attempt(
            "b",
            () -> {
              throw new java.io.IOException("no");
            }));
    assertFalse(
        probing.attempt(
            "c",
            () -> {
              throw new TenderException(new TenderProblem.BadSectorSize());
            }));
    assertFalse(
        probing.attempt(
            "d",
            () -> {
              throw new UnsatisfiedLinkError();
            }));
    probing.leaveOut("d", "e", "f");

    assertEquals(
        """
        {"type":"solo5.probe","version":1,"target":"hvt","facts":{\
        "a":{"ok":true,"found":"found \\"it\\""},\
        "b":{"ok":false,"reason":"no"},\
        "c":{"ok":false,"reason":"Block size must be a multiple of 2 greater than or equal 512"},\
        "d":{"ok":false,"reason":"java.lang.UnsatisfiedLinkError"},\
        "e":{"ok":false,"reason":"not tried: needs d"},\
        "f":{"ok":false,"reason":"not tried: needs d"}}}
        """,
        probing.toJson());
  }
}
