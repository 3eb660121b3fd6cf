package dev.solo5.site.error;

import dev.solo5.elf.NoteKind;
import dev.solo5.elf.NoteProblem;
import dev.solo5.elftool.ElftoolProblem;
import java.util.stream.Stream;

/** Problems of the program {@code solo5-elftool}. */
final class ElftoolExamples {
  private ElftoolExamples() {}

  static Stream<Example> all() {
    return Stream.of(
        cured(
            new ElftoolProblem.CannotRead("manifest.json", "No such file or directory"),
            "Check the name and the permissions of the file."),
        cured(
            new ElftoolProblem.CannotWrite("/usr/manifest.c", "Permission denied"),
            "Name a writable file other than the source itself; `-` is standard output."),
        cured(
            new ElftoolProblem.TooLarge("manifest.json", 1 << 20),
            "Name a manifest: this file is something else."),
        cured(
            new ElftoolProblem.BadManifest(ManifestExamples.badValue()),
            "Correct the manifest at that line and column; see"
                + " [the manifest's problems](#manifest)."),
        cured(
            new ElftoolProblem.BadBinary("main.o", new NoteProblem.Missing(NoteKind.MANIFEST)),
            "See [the problems of unikernel files](#elf)."));
  }

  private static Example cured(ElftoolProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
