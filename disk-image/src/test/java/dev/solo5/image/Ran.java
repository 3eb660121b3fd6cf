package dev.solo5.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the machine that was run.
 *
 * @param output what it said, errors too
 */
public record Ran(int status, String output) {
  private static final int LONGEST_SECONDS = 120;

  /** Skips the test unless these programs are there. */
  public static void require(String... programs) {
    for (String program : programs) {
      assumeTrue(isInstalled(program), program + " is not installed");
    }
  }

  private static boolean isInstalled(String program) {
    return directories().anyMatch(directory -> Files.isExecutable(directory.resolve(program)));
  }

  private static Stream<Path> directories() {
    // Debian keeps fsck.fat where users do not look.
    String path = searchPath() + File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/sbin";
    return Stream.of(path.split(File.pathSeparator, -1)).map(Path::of);
  }

  /** Where programs are looked for. */
  public static String searchPath() {
    return System.getenv().getOrDefault("PATH", "");
  }

  /** Runs a program to its end; it reads nothing. */
  public static Ran of(String program, Object... arguments)
      throws IOException, InterruptedException {
    Path found =
        directories()
            .map(directory -> directory.resolve(program))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    List<String> line =
        Stream.concat(Stream.of(found), Stream.of(arguments)).map(Object::toString).toList();
    Path output = Files.createTempFile("output", ".txt");
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null")).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC0");
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      return ended ? new Ran(process.exitValue(), said) : new Ran(-1, "it did not end: " + said);
    } finally {
      process.destroyForcibly();
    }
  }

  /** What it said; it has to have succeeded. */
  public String success() {
    assertEquals(0, status, output);
    return output;
  }
}
