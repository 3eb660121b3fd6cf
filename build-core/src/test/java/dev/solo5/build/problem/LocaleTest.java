package dev.solo5.build.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.suite.Totals;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where people write ١٢, messages have 12, which scripts read. That no text is put together with
 * the digits of the locale, error-prone sees in each module: DefaultLocale is an error.
 */
class LocaleTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void moveToEgypt() {
    Locale.setDefault(Locale.of("ar", "EG"));
    assertEquals("١٢", String.format(Locale.getDefault(), "%d", 12), "this JDK knows the locale");
  }

  @AfterEach
  void comeBack() {
    Locale.setDefault(before);
  }

  @Test
  void messagesHaveTheSameDigitsEverywhere() {
    assertEquals(
        "Tests run: 12, Failures: 0, Errors: 0, Skipped: 3", new Totals(12, 0, 0, 3).text());
    assertEquals(
        "'web' ended with status 12 before it was ready: it failed",
        new InstanceProblem.EndedEarly("web", 12, "it failed", List.of()).message());
  }

  /** The system's word for it has only the name of the file. */
  @Test
  void aFailureOfAFileHasAReason() {
    assertEquals(
        "target: permission denied",
        Problem.MachineFailed.of(Path.of("target"), new AccessDeniedException("target")).message());
  }

  /** Maven adds the message of a cause that says something else. */
  @Test
  void aFailureIsThatOfTheFileThatFailed() {
    assertEquals(
        "target: Read-only file system",
        Problem.MachineFailed.of(
                Path.of("target/solo5/manifest.c"),
                new FileSystemException("target", null, "Read-only file system"))
            .message());
  }
}
