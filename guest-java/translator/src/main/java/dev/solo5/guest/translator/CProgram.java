package dev.solo5.guest.translator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The directory of a program in C. The translator writes a file for each class, and one that
 * includes all others: it is compiled as that one, faster than each by itself, but for {@link
 * Apart}. The runtime's files take the place of the translator's that want a C library.
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
          "decimal.c",
          "devices.c",
          "encoding.c",
          "files.c",
          "heap.c",
          "jump.S",
          "math.c",
          "memcmp.c",
          "memcpy.c",
          "memmove.c",
          "memory.c",
          "memset.c",
          "random.c",
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
          "text.h",
          "threads.h",
          "verify.h",
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

  /**
   * Translated code indexes the arrays of its frames by constants only: a canary in each of them
   * would guard nothing. The runtime's own C keeps its canaries.
   */
  private static final String UNPROTECTED =
      """
      #ifdef __clang__
      #pragma clang attribute push(__attribute__((no_stack_protector)), apply_to = function)
      #else
      #pragma GCC optimize("no-stack-protector")
      #endif
      """;

  private static final String UNPROTECTED_END =
      """
      #ifdef __clang__
      #pragma clang attribute pop
      #endif
      """;

  /** In one of the sources. */
  private static final String ONCE =
      """
      #ifdef GUEST_PROGRAM
      #include "threads.h"
      #ifdef GUEST_VERIFY_HEAP
      #include "verify.h"
      #endif
      #endif
      """;

  /** The collector's source, which alone walks the frames of threads that wait. */
  private static final String COLLECTOR = "/org/teavm/runtime/GC.c\"";

  private static final String COLLECTING =
      """
      #undef TEAVM_GET_NEXT_FRAME
      #define TEAVM_GET_NEXT_FRAME(frame) guest_next_root_frame(frame)
      """;

  private static final String COLLECTING_END =
      """
      #undef TEAVM_GET_NEXT_FRAME
      #define TEAVM_GET_NEXT_FRAME(frame) (((TeaVM_StackFrame *)(frame))->next)
      """;

  /** A header of the translator's that is replaced in its own place. */
  private static final String HEAPTRACE = "heaptrace.h";

  private final FreshDirectory directory;

  private CProgram(FreshDirectory directory) {
    this.directory = directory;
  }

  /** An empty one; what is in the directory is replaced when it is complete. */
  static CProgram in(Path directory) throws IOException {
    return new CProgram(FreshDirectory.beside(directory));
  }

  /** Where the translator writes to. */
  Path generated() {
    return directory.fresh().resolve("program");
  }

  /**
   * Adds the runtime to what the translator has written.
   *
   * @param classes how many were translated
   * @param functions declarations of what is called and not declared yet
   */
  TranslatedProgram complete(int classes, Collection<String> functions) throws IOException {
    Path runtime = Path.of("runtime");
    List<Path> sources = new ArrayList<>();
    for (String name : SOURCES) {
      copy(name, directory.fresh().resolve(runtime).resolve(name));
      sources.add(directory.place().resolve(runtime).resolve(name));
    }
    for (String name : HEADERS) {
      copy(name, directory.fresh().resolve(runtime).resolve(name));
    }
    StringLiterals.mend(generated().resolve("strings.c"));
    copy(HEAPTRACE, generated().resolve(HEAPTRACE));
    List<String> all = Files.readAllLines(generated().resolve(ALL));
    write("program.c", "#define GUEST_PROGRAM\n", functions, all, name -> !Apart.is(name), sources);
    write("apart.c", "", functions, all, Apart::is, sources);
    directory.takePlace();
    return new TranslatedProgram(sources, flags(), classes);
  }

  /** A source that includes some of the translator's, the runtime's checks first. */
  private void write(
      String name,
      String first,
      Collection<String> functions,
      List<String> all,
      Predicate<String> wanted,
      List<Path> sources)
      throws IOException {
    var text = new StringBuilder(first);
    text.append("#include \"platform.h\"\n").append(UNPROTECTED);
    text.append("#include \"runtime.h\"\n#include \"checks.h\"\n#include \"text.h\"\n");
    text.append(ONCE);
    functions.forEach(function -> text.append(function).append('\n'));
    for (String line : all) {
      if (line.startsWith("#include \"")
          && !LEFT_OUT.contains(included(line))
          && wanted.test(included(line))) {
        boolean collector = line.endsWith(COLLECTOR);
        text.append(collector ? COLLECTING : "").append(line).append('\n');
        text.append(collector ? COLLECTING_END : "");
      }
    }
    text.append(UNPROTECTED_END);
    Files.writeString(directory.fresh().resolve(name), text);
    sources.add(directory.place().resolve(name));
  }

  private static String included(String line) {
    return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
  }

  private List<String> flags() {
    Path runtime = directory.place().resolve("runtime");
    return List.of(
        // Java's integers wrap; the collector sees one object through pointers of several types.
        "-fwrapv",
        "-fno-strict-aliasing",
        // Lines and functions, for debuggers: those of Java. Types would be those of C.
        "-g1",
        "-ffunction-sections",
        "-fdata-sections",
        // Not -I: the translator has a string.h and a time.h of its own.
        "-iquote",
        runtime.toString(),
        "-iquote",
        directory.place().resolve("program").toString(),
        "-isystem",
        runtime.resolve("include").toString(),
        // Translated code has warnings that tell nobody anything: in clang, in gcc. With -w these,
        // which are mistakes, would be passed over too: a number where a reference belongs.
        "-Wno-everything",
        "-Wno-incompatible-pointer-types",
        "-Wno-overflow",
        "-Werror=implicit-function-declaration",
        "-Werror=int-conversion",
        "-Werror=return-type");
  }

  private static void copy(String name, Path to) throws IOException {
    try (InputStream from = CProgram.class.getResourceAsStream(RUNTIME + name)) {
      if (from == null) {
        throw new IOException("the runtime has no " + name);
      }
      Files.createDirectories(to.resolveSibling("."));
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
