package dev.solo5.guest.translator;

import java.util.List;
import java.util.Optional;

/** Why a program is not translated; whoever asked for it says it in words of their own. */
public sealed interface Refusal {
  /** One line: the place, then what is wrong. */
  default String message() {
    return switch (this) {
      case NoMainClass(var name, _) -> name + ": no such class in the class path";
      case NoMainMethod(var name) -> name + ": no public static void main(String[])";
      case TooNew(var name, var release, var newest) ->
          "%s: compiled for Java %s, expected at most %s".formatted(name, release, newest);
      case NotThere notThere -> notThere.place() + notThere.text();
    };
  }

  /**
   * The main class is not in the class path.
   *
   * @param mains classes of the program's directories that could have been meant
   */
  record NoMainClass(String name, List<String> mains) implements Refusal {
    public NoMainClass {
      mains = List.copyOf(mains);
    }
  }

  /** The main class can't be started. */
  record NoMainMethod(String name) implements Refusal {}

  /** A class file is of a format that is not known yet. */
  record TooNew(String name, int release, int newest) implements Refusal {}

  /**
   * Something that the program uses is not there in guests.
   *
   * @param method the method with the use, as {@code package.Class.method}; empty if there is no
   *     place
   * @param file its source file, as {@code package/File.java}, if its class names one
   * @param line in the file, from 1; 0 if unknown
   * @param subject what is missing: a class, or a method or field of one, as {@code
   *     package.Class.name}; empty if the text alone says it
   * @param text what is missing or not possible
   */
  record NotThere(
      Optional<String> method,
      Optional<String> file,
      int line,
      Optional<String> subject,
      String text)
      implements Refusal {
    private String place() {
      return method
          .map(name -> name + file.map(source -> " (" + source + ":" + line + ")").orElse(""))
          .map(where -> where + ": ")
          .orElse("");
    }
  }
}
