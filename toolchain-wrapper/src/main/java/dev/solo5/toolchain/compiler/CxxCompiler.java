package dev.solo5.toolchain.compiler;

import java.nio.file.Path;
import java.util.List;

/**
 * The C++ compiler of a C compiler.
 *
 * @param path what is started, absolute
 * @param headerDirectories where the headers of the C++ library are, in the order of searching;
 *     those that freestanding C++ has work
 * @param identity hexadecimal SHA-256 that changes when it or the C compiler does
 */
public record CxxCompiler(Path path, List<Path> headerDirectories, String identity) {
  /** How its answers are kept. */
  static final ProbeMemory.Form<CxxCompiler> FORM = new CxxForm();

  public CxxCompiler {
    headerDirectories = List.copyOf(headerDirectories);
  }

  private static final class CxxForm implements ProbeMemory.Form<CxxCompiler> {
    @Override
    public CxxCompiler read(Answers answers) throws Answers.Missing {
      return new CxxCompiler(
          answers.path("path"),
          answers.list("headers").stream().map(Path::of).toList(),
          answers.text("identity"));
    }

    @Override
    public Answers write(CxxCompiler compiler) {
      return Answers.none()
          .put("path", compiler.path())
          .putAll("headers", compiler.headerDirectories())
          .put("identity", compiler.identity());
    }
  }
}
