package dev.solo5.guest.translator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a program in C. The translator writes a file for each class, and one that
 * includes all others: it is compiled as that one, faster than apart. The runtime's files take the
 * place of the translator's that want a C library.
 */
final class CProgram {
  private static final String ALL = "all.c";
  private static final String RUNTIME = "/dev/solo5/guest/c/";

  /** Of the translator's: the runtime has its own, or nobody needs them. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "date.c",
          "fiber.c",
          "file.c",
          "heapdump.c",
          "heaptrace.c",
          "log.c",
          "memory.c",
          "time.c");

  private static final List<String> SOURCES =
      List.of(
          "abort.c",
          "console.c",
          "encoding.c",
          "heap.c",
          "jump.S",
          "math.c",
          "memcmp.c",
          "memcpy.c",
          "memmove.c",
          "memory.c",
          "memset.c",
          "start.c",
          "strlen.c",
          "time.c");

  private static final List<String> HEADERS =
      List.of(
          "checks.h",
          "copy.h",
          "guest.h",
          "native.h",
          "platform.h",
          "include/freestanding/heap.h",
          "include/inttypes.h",
          "include/locale.h",
          "include/math.h",
          "include/setjmp.h",
          "include/stdio.h",
          "include/stdlib.h",
          "include/string.h",
          "include/time.h",
          "include/uchar.h",
          "include/wchar.h",
          "include/wctype.h");

  /** A header of the translator's that is replaced in its own place. */
  private static final String HEAPTRACE = "heaptrace.h";

  private final Path directory;

  private CProgram(Path directory) {
    this.directory = directory;
  }

  /** An empty one; what was in the directory is deleted. */
  static CProgram in(Path directory) throws IOException {
    if (Files.exists(directory)) {
      delete(directory);
    }
    Files.createDirectories(directory);
    return new CProgram(directory);
  }

  /** Where the translator writes to. */
  Path generated() {
    return directory.resolve("program");
  }

  private Path runtime() {
    return directory.resolve("runtime");
  }

  /** Adds the runtime to what the translator has written. */
  TranslatedProgram complete() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : SOURCES) {
      sources.add(copy(name, runtime().resolve(name)));
    }
    for (String name : HEADERS) {
      copy(name, runtime().resolve(name));
    }
    copy(HEAPTRACE, generated().resolve(HEAPTRACE));
    Path whole = directory.resolve("program.c");
    Files.writeString(whole, whole());
    sources.add(whole);
    return new TranslatedProgram(sources, flags());
  }

  /** One source that includes all others, the runtime's checks first. */
  private String whole() throws IOException {
    var text = new StringBuilder();
    text.append("#include \"platform.h\"\n#include \"runtime.h\"\n#include \"checks.h\"\n");
    for (String line : Files.readAllLines(generated().resolve(ALL))) {
      if (line.startsWith("#include \"") && !LEFT_OUT.contains(included(line))) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  private static String included(String line) {
    return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
  }

  private List<String> flags() {
    return List.of(
        // Java's integers wrap; the collector sees one object through pointers of several types.
        "-fwrapv",
        "-fno-strict-aliasing",
        "-ffunction-sections",
        "-fdata-sections",
        // Not -I: the translator has a string.h and a time.h of its own.
        "-iquote",
        runtime().toString(),
        "-iquote",
        generated().toString(),
        "-isystem",
        runtime().resolve("include").toString(),
        // Translated code has warnings that tell nobody anything. These are mistakes of ours.
        "-w",
        "-Werror=implicit-function-declaration",
        "-Werror=return-type");
  }

  private static Path copy(String name, Path to) throws IOException {
    try (InputStream from = CProgram.class.getResourceAsStream(RUNTIME + name)) {
      if (from == null) {
        throw new IOException("the runtime has no " + name);
      }
      Files.createDirectories(to.resolveSibling("."));
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
    return to;
  }

  private static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
