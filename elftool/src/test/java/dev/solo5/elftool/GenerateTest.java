package dev.solo5.elftool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code gen-manifest} treats its files. */
class GenerateTest {

  private static final String MANIFEST =
      "{ \"type\": \"solo5.manifest\", \"version\": 1, \"devices\": [] }";

  @TempDir Path directory;
  private Path source;

  @BeforeEach
  void writeManifest() throws IOException {
    source = Files.writeString(directory.resolve("manifest.json"), MANIFEST);
  }

  @Test
  void refusesAMissingSource() {
    String missing = directory.resolve("missing.json").toString();
    assertEquals(
        Run.refused(missing + ": Could not open for reading: No such file or directory"),
        Run.of("gen-manifest", missing, directory.resolve("out.c").toString()));
  }

  @Test
  void refusesAFolderAsSource() {
    assertEquals(
        Run.refused(directory + ": Could not open for reading: Is a directory"),
        Run.of("gen-manifest", directory.toString(), "-"));
  }

  @Test
  void refusesAnOutputThatCannotBe() {
    String nowhere = directory.resolve("none/out.c").toString();
    assertEquals(
        Run.refused(nowhere + ": Could not open for writing: No such file or directory"),
        Run.of("gen-manifest", source.toString(), nowhere));
    assertEquals(
        Run.refused(directory + ": Could not open for writing: Is a directory"),
        Run.of("gen-manifest", source.toString(), directory.toString()));
  }

  @Test
  void refusesToOverwriteTheManifest() throws IOException {
    Path link = Files.createLink(directory.resolve("link.c"), source);
    for (Path output : List.of(source, link)) {
      assertEquals(
          Run.refused(output + ": Could not open for writing: it is the source"),
          Run.of("gen-manifest", source.toString(), output.toString()));
    }
    assertEquals(MANIFEST, Files.readString(source));
  }

  @Test
  void refusesAnEndlessManifest() {
    byte[] blanks = new byte[(1 << 20) + 1];
    assertEquals(
        Run.refused("-: larger than 1048576 bytes"),
        Run.withInput(blanks, "gen-manifest", "-", "-"));
  }

  @Test
  void saysThatStandardOutputIsFull() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream diagnostics = new ByteArrayOutputStream();
    InputOutput files =
        new InputOutput(
            InputStream.nullInputStream(), full, new PrintStream(diagnostics, true, UTF_8));
    assertEquals(
        1, new Elftool("tool", files).run(List.of("gen-manifest", source.toString(), "-")));
    assertEquals(
        "tool: -: Could not open for writing: No space left on device\n",
        diagnostics.toString(UTF_8));
  }

  @Test
  void namesStandardInputInMessages() {
    Run run = Run.withInput("[]".getBytes(UTF_8), "gen-manifest", "-", "-");
    assertTrue(run.diagnostics().startsWith("elf-tool: -:1:1: (root): "), run.diagnostics());
    assertEquals(1, run.status());
    assertEquals("", run.output());
  }
}
