package dev.solo5.build.problem;

import java.util.List;
import java.util.Optional;

/** Why a program in Java can't become a unikernel. */
public sealed interface JavaProblem extends Problem {

  @Override
  default String message() {
    return switch (this) {
      case NoMainClass(var name, _) -> name + ": no such class among the project's or its jars'";
      case NoMainMethod(var name) -> name + ": no public static void main(String[] arguments)";
      case ClassTooNew(var name, var release, var newest) ->
          "%s: compiled for Java %s, expected at most %s".formatted(name, release, newest);
      case NotTranslated(var main, var uses) ->
          uses.size() == 1
              ? "%s can't be translated: %s".formatted(main, uses.getFirst().message())
              : "%s can't be translated: it uses %s things that guests do not have, first %s"
                  .formatted(main, uses.size(), uses.getFirst().message());
      case TranslatorFailed(var main, var status, var said) ->
          "%s can't be translated: the translator ended with status %s%s"
              .formatted(main, status, said.isEmpty() ? "" : ": " + said.getLast());
      case NotPrepared(var reason) -> reason;
    };
  }

  /**
   * The class with which a program begins does not exist.
   *
   * @param mains classes of the project that have a main method
   */
  record NoMainClass(String name, List<String> mains) implements JavaProblem {
    public NoMainClass {
      mains = List.copyOf(mains);
    }
  }

  /** The class with which a program should begin has no main method. */
  record NoMainMethod(String name) implements JavaProblem {}

  /** A class was compiled for a release of Java that is not known yet. */
  record ClassTooNew(String name, int release, int newest) implements JavaProblem {}

  /**
   * A program uses what guests do not have: a class or method of the JDK, or of a jar that is not
   * there.
   */
  record NotTranslated(String mainClass, List<Use> uses) implements JavaProblem {
    public NotTranslated {
      uses = List.copyOf(uses);
    }
  }

  /**
   * The translator broke down.
   *
   * @param said its last lines, without those of stacks
   */
  record TranslatorFailed(String mainClass, int status, List<String> said) implements JavaProblem {
    public TranslatorFailed {
      said = List.copyOf(said);
    }
  }

  /** The classes of the project can't be made; whoever failed has said more. */
  record NotPrepared(String reason) implements JavaProblem {}

  /**
   * One use of something that guests do not have.
   *
   * @param method where, as {@code package.Class.method}; empty if unknown
   * @param file the source, relative to the project where it is one of its own; empty if unknown
   * @param line in the file, from 1; 0 if unknown
   * @param subject what is missing, as {@code package.Class} or {@code package.Class.method}; empty
   *     if only the text says it
   * @param text what is wrong
   */
  record Use(
      Optional<String> method,
      Optional<String> file,
      int line,
      Optional<String> subject,
      String text) {
    /** One line: the place, then what is wrong. */
    public String message() {
      String place = file.map(name -> name + (line > 0 ? ":" + line : "") + ": ").orElse("");
      return place + text + method.map(name -> ", in " + name).orElse("");
    }
  }
}
