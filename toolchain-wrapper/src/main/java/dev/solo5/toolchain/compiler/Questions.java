package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks one program about itself. */
record Questions(BuildHost host, Path program) {
  private static final Path ROOT = Path.of("/");
  private static final Pattern LIBRARY =
      Pattern.compile("(?:=> |^\\s+)(/\\S+) \\(0x", Pattern.MULTILINE);

  /** What it prints for these arguments. */
  String answer(String... arguments) throws InterruptedException, Refused {
    Finished finished = run(new Command(program, List.of(arguments), ROOT));
    if (!finished.succeeded()) {
      throw new Refused(
          String.join(" ", arguments)
              + " ended with status "
              + finished.status()
              + finished.output().lines().findFirst().map(line -> ": " + line).orElse(""));
    }
    return finished.output();
  }

  /**
   * A tool that belongs to it. A compiler answers with a path when it found the tool beside itself,
   * else with the bare name.
   */
  Optional<Path> tool(String name) throws InterruptedException, Refused {
    return new Programs(host).find(answer("-print-prog-name=" + name).strip());
  }

  /**
   * The family it belongs to, and its major version, by the macros it defines.
   *
   * @param language {@code c} or {@code c++}
   */
  Family family(String language) throws InterruptedException, Refused {
    String macros = answer("-E", "-dM", "-x", language, "/dev/null");
    // clang calls itself __GNUC__ too, so it is asked for first.
    for (CompilerKind kind : List.of(CompilerKind.CLANG, CompilerKind.GCC)) {
      Matcher version =
          Pattern.compile("(?m)^#define " + kind.versionMacro + " (\\d{1,9})$").matcher(macros);
      if (version.find()) {
        return new Family(kind, Integer.parseInt(version.group(1)));
      }
    }
    throw new Refused("neither GCC nor clang");
  }

  /** What its {@code -dumpmachine} says. */
  String triple() throws InterruptedException, Refused {
    return answer("-dumpmachine").strip();
  }

  /** The first line of its {@code --version}. */
  String version() throws InterruptedException, Refused {
    return answer("--version").lines().findFirst().orElse("");
  }

  /** As {@link #tool}, of one that not every compiler has. */
  Optional<Path> possibleTool(String name) throws InterruptedException {
    try {
      return tool(name);
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /** A file of its own; empty when it has none of that name. */
  Optional<Path> possibleFile(String name) throws InterruptedException {
    try {
      return Optional.of(Path.of(answer("-print-file-name=" + name).strip()))
          .filter(Path::isAbsolute)
          .filter(Files::isRegularFile);
    } catch (Refused | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Where it looks for its tools before the search path. */
  List<Path> toolDirectories() throws InterruptedException {
    List<Path> directories = new ArrayList<>();
    try {
      for (String line : answer("-print-search-dirs").lines().toList()) {
        if (line.startsWith("programs: =")) {
          for (String name : line.substring(line.indexOf('=') + 1).split(":", -1)) {
            directories.add(Path.of(name).normalize());
          }
        }
      }
    } catch (Refused | InvalidPathException e) {
      // Then only the search path is watched.
    }
    return directories.stream().filter(Path::isAbsolute).toList();
  }

  /** The shared libraries that programs are made of, as {@code ldd} tells; none without it. */
  List<Path> libraries(List<Path> programs) throws InterruptedException, Refused {
    Optional<Path> ldd = new Programs(host).find("ldd");
    if (ldd.isEmpty()) {
      return List.of();
    }
    List<String> names = programs.stream().map(Path::toString).toList();
    return LIBRARY
        .matcher(run(new Command(ldd.get(), names, ROOT)).output())
        .results()
        .map(line -> Path.of(line.group(1)))
        .filter(Files::isRegularFile)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Adds to a digest so that it changes when one of {@code programs} does, by their content: a
   * package of another version may have the same dates and sizes. It is asked for only when a stamp
   * changed.
   */
  static String identity(Digest digest, List<Path> programs) throws Refused {
    try {
      for (Path path : programs) {
        digest.add(path.toRealPath().toString()).add(Digest.ofFile(path));
      }
    } catch (IOException e) {
      throw new Refused(ContentStore.reason(e));
    }
    return digest.hex();
  }

  private Finished run(Command command) throws InterruptedException, Refused {
    try {
      return host.processes().run(command);
    } catch (ToolchainException e) {
      throw new Refused(e.problem().message());
    }
  }

  /** A family of compilers, and a major version. */
  record Family(CompilerKind kind, int majorVersion) {}

  /** The program is not a compiler that works here; the message says why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
