package dev.solo5.build.problem;

/** What a project of several does not have, so that a goal passes it over. */
public sealed interface Lack {
  /** For a person: begins with {@code no}. */
  String text();

  /** Nothing that a unikernel could be made of. */
  record Unikernel() implements Lack {
    @Override
    public String text() {
      return "no unikernel";
    }
  }

  /** No unikernel that has been built. */
  record Built() implements Lack {
    @Override
    public String text() {
      return "no unikernel that was built";
    }
  }

  /** Nothing that a library could be made of. */
  record Library() implements Lack {
    @Override
    public String text() {
      return "no library";
    }
  }

  /** None of the packagings that publish something. */
  record Packaging() implements Lack {
    @Override
    public String text() {
      return "no packaging unikernel or unikernel-lib";
    }
  }

  /** The command line names a file, and it is not here. */
  record File(String name) implements Lack {
    @Override
    public String text() {
      return "no file " + name;
    }
  }

  /** The command line names what another project had. */
  record Turn(String property) implements Lack {
    @Override
    public String text() {
      return "no second run of what %s names".formatted(property);
    }
  }
}
