package dev.solo5.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac says of generated launchers, and of those who use them wrongly. */
class GeneratedLauncherTest {
  private static final Path GOLDEN = Path.of("../manifest-codegen/src/test/resources/launcher");

  @TempDir private Path folder;

  @Test
  void generatedSourcesCompileWithoutWarnings() throws IOException {
    assertEquals("", compile(List.of()));
  }

  @Test
  void attachingEachDeviceCompiles() throws IOException {
    assertEquals("", compileUse("RouterUnikernel.launcher().inside(net).outside(net).log(disk)"));
    assertEquals("", compileUse("HelloUnikernel.launcher()"));
    assertEquals(
        "",
        compileUse(
            "OddUnikernel.launcher().class_(disk)._0lan(net).a(disk).A(net).getClass(disk)"
                + ".start(disk).launcher(net).true_(net)"));
  }

  @Test
  void aForgottenDeviceDoesNotCompileAndIsNamed() throws IOException {
    String said = compileUse("RouterUnikernel.launcher().inside(net).outside(net)");
    assertTrue(said.contains("NeedsLog"), said);
    said = compileUse("RouterUnikernel.launcher().inside(net).log(disk)");
    assertTrue(said.contains("NeedsOutside"), said);
  }

  @Test
  void aNetworkIsNoDisk() throws IOException {
    String said = compileUse("StorageUnikernel.launcher().storage(net)");
    assertTrue(said.contains("Network cannot be converted to Disk"), said);
  }

  private String compileUse(String expression) throws IOException {
    String source =
        """
        package org.example;
        import dev.solo5.launcher.*;
        final class Use {
          private Use() {}
          static Launcher use(Disk disk, Network net) {
            return %s;
          }
        }
        """
            .formatted(expression);
    return compile(List.of(new Source("Use", source)));
  }

  private String compile(List<Source> more) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>(more);
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.add(new Source(name, Files.readString(file)));
      }
    }
    assertTrue(sources.size() > more.size(), "there are sources");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Writer said = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-path,-classfile",
            "-Werror",
            "-d",
            folder.toString(),
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path", ""));
    compiler
        .getTask(
            said,
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8),
            null,
            options,
            null,
            sources)
        .call();
    return said.toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///org/example/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
