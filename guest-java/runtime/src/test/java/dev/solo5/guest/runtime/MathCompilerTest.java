package dev.solo5.guest.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code math.c} on the host, beside a library with twice the precision. */
class MathCompilerTest {
  private static final Path OUTPUT = Path.of("target", "host-tests");

  @Test
  void staysWithinOneUnitInTheLastPlace() throws Exception {
    String program = Files.createDirectories(OUTPUT).resolve("math_test").toString();
    assertEquals(
        "",
        execute(
            "gcc",
            "-O2",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-iquote",
            "src/main/c",
            "-isystem",
            "src/main/c/include",
            "-o",
            program,
            "src/test/c/math_test.c",
            "-lquadmath",
            "-lm"));
    assertEquals("0 wrong\n", execute(program));
  }

  private static String execute(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text;
  }
}
