package dev.solo5.site;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases a copy of this checkout, signed with a key made for it, into a directory. */
@Tag("slowest")
class ReleaseTest {
  /** Near the root: the sockets of gpg's agent lie in it, and their paths are short. */
  private Path keys = Path.of("/nowhere");

  @TempDir private Path root;

  @BeforeEach
  void makeAKey() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/gpg")), "gpg is not installed here");
    keys = Files.createTempDirectory(Path.of("/tmp"), "solo5-keys");
    String user = "Rehearsal <rehearsal@solo5-for-maven.example>";
    gpg("--quick-generate-key", user, "ed25519", "sign", "never");
  }

  @AfterEach
  void removeTheKey() throws Exception {
    if (Files.exists(keys)) {
      run(root, "gpgconf", "--kill", "gpg-agent");
      try (Stream<Path> files = Files.walk(keys)) {
        files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
      }
    }
  }

  @Test
  void isWhatCentralTakes() throws Exception {
    Path checkout = root.resolve("checkout");
    Path repository = root.resolve("repository");
    copy(checkout);
    run(checkout, "sh", "-c", setTheVersion());
    List<String> maven =
        new ArrayList<>(
            List.of("./mvnw", "-B", "-ntp", "-q", "-T1C", "-Prelease", "deploy", "-DskipTests"));
    maven.addAll(
        List.of(
            "-Drelease.rehearsal",
            "-DaltDeploymentRepository=release::" + repository.toUri(),
            "-Dmaven.install.skip",
            "-Dspotless.check.skip",
            "-Dmaven.repo.local=" + System.getProperty("solo5.localRepository")));
    if (System.getProperty("solo5.offline", "").endsWith("true")) {
      maven.add("-o");
    }
    // They are not published.
    maven.addAll(List.of("-pl", "!conformance,!site,!site-skin,!src/it,!benchmarks"));

    String output = run(checkout, maven.toArray(String[]::new));

    assertEquals("", warnings(output));
    assertEquals(List.of(), new CentralRules(repository, this::verifies).violations());
    for (String artifact : List.of("solo5-parent", "solo5-maven-plugin", "solo5-bindings")) {
      Path bill =
          repository.resolve(
              "dev/solo5/%s/0.1.0/%s-0.1.0-cyclonedx.json".formatted(artifact, artifact));
      assertTrue(Files.readString(bill).contains("\"CycloneDX\""), bill.toString());
    }
  }

  private boolean verifies(Path file) {
    try {
      gpg("--verify", file + ".asc", file.toString());
      return true;
    } catch (IOException | InterruptedException | AssertionError _) {
      return false;
    }
  }

  /** The command of the page on releases. */
  private static String setTheVersion() {
    return CodeBlock.of(REPOSITORY, "docs/releasing.md").stream()
        .map(CodeBlock::text)
        .filter(text -> text.startsWith("grep"))
        .findFirst()
        .orElseThrow();
  }

  private static String warnings(String output) {
    return String.join("\n", output.lines().filter(line -> line.contains("[WARNING]")).toList());
  }

  private static void copy(Path target) throws IOException {
    Path source = REPOSITORY.root();
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            // A package may be called so, too.
            boolean built =
                directory.endsWith("target") && Files.exists(directory.resolveSibling("pom.xml"));
            if (built || directory.endsWith(".git")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(source.relativize(directory).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                target.resolve(source.relativize(file).toString()),
                LinkOption.NOFOLLOW_LINKS,
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void gpg(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--passphrase", ""));
    command.addAll(Arrays.asList(arguments));
    run(root, command.toArray(String[]::new));
  }

  /** Runs a command that must succeed; returns what it says. */
  private String run(Path directory, String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(root, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(Redirect.to(output.toFile()));
    builder.environment().putAll(Map.of("GNUPGHOME", keys.toString()));
    int status = builder.start().waitFor();
    String text = Files.readString(output);
    assertEquals(0, status, () -> String.join(" ", command) + "\n" + text);
    return text;
  }
}
