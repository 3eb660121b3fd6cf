package dev.solo5.toolchain.problem;

import dev.solo5.elf.Target;
import java.nio.file.Path;
import java.util.List;

/** Why a build can't be done. */
public sealed interface ToolchainProblem {
  /**
   * One line for a person: subject, place, found, expected. Advice is added elsewhere, where the
   * user's words are known.
   */
  String message();

  /** What tools printed about it; none if no tool is the cause. */
  default List<Diagnostic> diagnostics() {
    return List.of();
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

    @Override
    public String message() {
      return "no C compiler: tried "
          + ProblemText.tried(rejected)
          + "; searched "
          + ProblemText.directories(searched);
    }
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

    @Override
    public String message() {
      return "no C++ compiler for %s, which is %s %s: tried %s; searched %s"
          .formatted(
              compiler,
              family,
              majorVersion,
              ProblemText.tried(rejected),
              ProblemText.directories(searched));
    }
  }

  /** A tool that belongs to the compiler is missing: its linker or objcopy. */
  record ToolNotFound(List<String> names, Path compiler, List<Path> searched)
      implements ToolchainProblem {
    public ToolNotFound {
      names = List.copyOf(names);
      searched = List.copyOf(searched);
    }

    @Override
    public String message() {
      return "no "
          + String.join(" or ", names)
          + " for the compiler "
          + compiler
          + "; searched "
          + ProblemText.directories(searched);
    }
  }

  /** There are no bindings for that target and the compiler's architecture. */
  record UnsupportedTarget(Target target, String architecture) implements ToolchainProblem {
    @Override
    public String message() {
      return "target " + target.text() + " is not available for " + architecture;
    }
  }

  /** The cache directory can't be used. */
  record CacheUnusable(Path directory, String reason) implements ToolchainProblem {
    @Override
    public String message() {
      return directory + ": cache can't be used: " + reason;
    }
  }

  /** A file or directory of the build itself can't be read or written. */
  record FileUnusable(Path file, String reason) implements ToolchainProblem {
    @Override
    public String message() {
      return file + ": " + reason;
    }
  }

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

    @Override
    public String message() {
      return file + ": " + fault.text;
    }
  }

  /** Nothing to compile and nothing to link. */
  record NoInputs(String name) implements ToolchainProblem {
    @Override
    public String message() {
      return name + ": no C, C++ or assembly source, object or archive to build from";
    }
  }

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

    @Override
    public String message() {
      return "the "
          + part
          + " bindings don't compile with "
          + compiler
          + ProblemText.firstError(diagnostics);
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

    @Override
    public String message() {
      return ProblemText.count(sources.size(), "source does not", "sources do not")
          + " compile"
          + ProblemText.firstError(diagnostics);
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

    @Override
    public String message() {
      return undefinedSymbols.isEmpty()
          ? target.text() + " does not link" + ProblemText.firstError(diagnostics)
          : target.text()
              + " does not link: nothing defines "
              + String.join(", ", undefinedSymbols);
    }
  }

  /** The archiver failed. */
  record ArchiveFailed(Path archiver, Path archive, String said) implements ToolchainProblem {
    @Override
    public String message() {
      return archive + ": can't be made by " + archiver + (said.isEmpty() ? "" : ": " + said);
    }
  }

  /** A tool could not be started at all. */
  record NotStarted(Path program, String reason) implements ToolchainProblem {
    @Override
    public String message() {
      return program + ": can't be started: " + reason;
    }
  }

  /** An SDK can't be written to that directory. */
  record SdkDirectoryUnusable(Path directory, String reason) implements ToolchainProblem {
    @Override
    public String message() {
      return directory + ": can't be used for the SDK: " + reason;
    }
  }

  /** The compiler of a newly written SDK cannot build even the smallest unikernel. */
  record SdkBroken(Target target, List<Diagnostic> diagnostics) implements ToolchainProblem {
    public SdkBroken {
      diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public String message() {
      return "the SDK can't build a unikernel for "
          + target.text()
          + ProblemText.firstError(diagnostics);
    }
  }
}
