package dev.solo5.toolchain.problem;

import dev.solo5.elf.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Why a build can't be done. */
public sealed interface ToolchainProblem {
  /**
   * One line for a person: subject, place, found, expected. Advice is added elsewhere, where the
   * user's words are known.
   */
  default String message() {
    return switch (this) {
      case CompilerNotFound(var rejected, var searched) ->
          "no C compiler: tried %s; searched %s".formatted(tried(rejected), directories(searched));
      case CxxCompilerNotFound(var compiler, var family, int major, var rejected, var searched) ->
          "no C++ compiler for %s, which is %s %s: tried %s; searched %s"
              .formatted(compiler, family, major, tried(rejected), directories(searched));
      case ToolNotFound(var names, var compiler, var searched) ->
          "no %s for the compiler %s; searched %s"
              .formatted(String.join(" or ", names), compiler, directories(searched));
      case UnsupportedTarget(var target, var architecture) ->
          "target " + target.text() + " is not available for " + architecture;
      case CacheUnusable(var directory, var reason) ->
          directory + ": cache can't be used: " + reason;
      case FileUnusable(var file, var reason) -> file + ": " + reason;
      case BadInput(var file, var fault) -> file + ": " + fault.text;
      case NoInputs(var name) ->
          name + ": no C, C++ or assembly source, object or archive to build from";
      case BindingsFailed(var part, var compiler, _) ->
          "the " + part + " bindings don't compile with " + compiler + firstError();
      case CompileFailed(var sources, _) ->
          sources.size()
              + (sources.size() == 1 ? " source does not" : " sources do not")
              + " compile"
              + firstError();
      case LinkFailed(var target, var undefined, _) ->
          target.text()
              + " does not link"
              + (undefined.isEmpty()
                  ? firstError()
                  : ": nothing defines " + String.join(", ", undefined));
      case ArchiveFailed(var archiver, var archive, var said) ->
          archive + ": can't be made by " + archiver + (said.isEmpty() ? "" : ": " + said);
      case NotStarted(var program, var reason) -> program + ": can't be started: " + reason;
      case SdkDirectoryUnusable(var directory, var reason) ->
          directory + ": can't be used for the SDK: " + reason;
      case SdkBroken(var target, _) ->
          "the SDK can't build a unikernel for " + target.text() + firstError();
    };
  }

  /** What tools printed about it; none if no tool is the cause. */
  default List<Diagnostic> diagnostics() {
    return List.of();
  }

  private static String directories(List<Path> directories) {
    return directories.isEmpty()
        ? "nowhere (PATH is empty)"
        : directories.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static String tried(List<CompilerNotFound.Rejected> rejected) {
    return rejected.stream()
        .map(one -> one.candidate() + " (" + one.reason() + ")")
        .collect(Collectors.joining(", "));
  }

  /** {@code ": "} and the first error, or nothing when there is none. */
  private String firstError() {
    return diagnostics().stream()
        .filter(one -> one.severity() == Diagnostic.Severity.ERROR)
        .findFirst()
        .map(one -> ": " + one.message())
        .orElse("");
  }

  /** No usable C compiler: what was tried, and in which directories names were looked for. */
  record CompilerNotFound(List<Rejected> rejected, List<Path> searched)
      implements ToolchainProblem {
    public CompilerNotFound {
      rejected = List.copyOf(rejected);
      searched = List.copyOf(searched);
    }

    /** One candidate and why it is not the compiler. */
    public record Rejected(String candidate, String reason) {}
  }

  /** There are C++ sources, but no C++ compiler that matches the C compiler. */
  record CxxCompilerNotFound(
      Path compiler,
      String family,
      int majorVersion,
      List<CompilerNotFound.Rejected> rejected,
      List<Path> searched)
      implements ToolchainProblem {
    public CxxCompilerNotFound {
      rejected = List.copyOf(rejected);
      searched = List.copyOf(searched);
    }
  }

  /** A tool that belongs to the compiler is missing: its linker or objcopy. */
  record ToolNotFound(List<String> names, Path compiler, List<Path> searched)
      implements ToolchainProblem {
    public ToolNotFound {
      names = List.copyOf(names);
      searched = List.copyOf(searched);
    }
  }

  /** There are no bindings for that target and the compiler's architecture. */
  record UnsupportedTarget(Target target, String architecture) implements ToolchainProblem {}

  /** The cache directory can't be used. */
  record CacheUnusable(Path directory, String reason) implements ToolchainProblem {}

  /** A file or directory of the build itself can't be read or written. */
  record FileUnusable(Path file, String reason) implements ToolchainProblem {}

  /** A file that can't be an input. */
  record BadInput(Path file, Fault fault) implements ToolchainProblem {
    /** Why not. */
    public enum Fault {
      /** It does not exist, or is a directory. */
      MISSING("no such file"),
      /** Its name is not of any known kind. */
      UNKNOWN("not a source (.c .cc .cpp .cxx .C .s .S), object (.o) or archive (.a)"),
      /** An archive that should go into another archive. */
      NESTED("an archive can't contain another archive"),
      /** A jar that can't be in an SDK. */
      NO_JAR("not a jar with a plain name"),
      /** Another jar of that name, with other contents. */
      TWICE("another jar has this name");

      private final String text;

      Fault(String text) {
        this.text = text;
      }
    }
  }

  /** Nothing to compile and nothing to link. */
  record NoInputs(String name) implements ToolchainProblem {}

  /**
   * The bindings did not compile: either they do not know the compiler, or they have a bug.
   *
   * @param part which: a target, or what the support is for
   */
  record BindingsFailed(String part, Path compiler, List<Diagnostic> diagnostics)
      implements ToolchainProblem {
    public BindingsFailed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Sources did not compile: the messages of all of them, warnings too, in the order of the
   * sources.
   */
  record CompileFailed(List<Path> sources, List<Diagnostic> diagnostics)
      implements ToolchainProblem {
    public CompileFailed {
      sources = List.copyOf(sources);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * A target did not link.
   *
   * @param undefinedSymbols names that nothing defines, sorted; {@code solo5_app_main} among them
   *     means that the application has no entry point
   * @param diagnostics the linker's messages, after those of compilers in the same build
   */
  record LinkFailed(Target target, List<String> undefinedSymbols, List<Diagnostic> diagnostics)
      implements ToolchainProblem {
    public LinkFailed {
      undefinedSymbols = List.copyOf(undefinedSymbols);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** The archiver failed. */
  record ArchiveFailed(Path archiver, Path archive, String said) implements ToolchainProblem {}

  /** A tool could not be started at all. */
  record NotStarted(Path program, String reason) implements ToolchainProblem {}

  /** An SDK can't be written to that directory. */
  record SdkDirectoryUnusable(Path directory, String reason) implements ToolchainProblem {}

  /** The compiler of a newly written SDK cannot build even the smallest unikernel. */
  record SdkBroken(Target target, List<Diagnostic> diagnostics) implements ToolchainProblem {
    public SdkBroken {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
