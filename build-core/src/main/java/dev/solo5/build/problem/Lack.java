package dev.solo5.build.problem;

/** What a project of several does not have, so that a goal passes it over. */
public sealed interface Lack {
  /** For a person: begins with {@code no}. */
  default String text() {
    return switch (this) {
      case Unikernel _ -> "no unikernel";
      case Built _ -> "no unikernel that was built";
      case Library _ -> "no library";
      case MainClass _ -> "no <mainClass>";
      case Packaging _ -> "no packaging unikernel or unikernel-lib";
      case File(var name) -> "no file " + name;
      case Turn(var property) -> "no second run of what %s names".formatted(property);
    };
  }

  /** Nothing that a unikernel could be made of. */
  record Unikernel() implements Lack {}

  /** No unikernel that has been built. */
  record Built() implements Lack {}

  /** Nothing that a library could be made of. */
  record Library() implements Lack {}

  /** No class with which a program in Java begins. */
  record MainClass() implements Lack {}

  /** None of the packagings that publish something. */
  record Packaging() implements Lack {}

  /** The command line names a file, and it is not here. */
  record File(String name) implements Lack {}

  /** The command line names what another project had. */
  record Turn(String property) implements Lack {}
}
