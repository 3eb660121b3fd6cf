package dev.solo5.site.error;

import dev.solo5.tender.spt.SptProblem;
import java.util.stream.Stream;

/** Problems of {@code solo5-spt} alone. */
final class SptExamples {
  private SptExamples() {}

  static Stream<Example> all() {
    return Stream.of(
        cured(new SptProblem.TooMuchMemory(1024), "Give the guest no more than that."),
        cured(
            new SptProblem.NoMemory("Cannot allocate memory"),
            "Give the guest less memory, or raise the limit that prevents it (`ulimit -v`, the"
                + " memory of a container)."),
        cured(
            new SptProblem.ReadImpliesExec(),
            "Start the tender without that personality, not under `setarch -X`."),
        cured(
            new SptProblem.HostRefused("start the guest process", "Permission denied"),
            "Allow the tender's user to start processes from the temporary directory, and make"
                + " sure that descriptors and processes are available (`ulimit -n`, `ulimit -u`)."),
        cured(
            new SptProblem.StageFailed("install its system call filter", "Invalid argument"),
            "Use a kernel with seccomp filters (`CONFIG_SECCOMP_FILTER`), and check whether a"
                + " container's own filter forbids the step."));
  }

  private static Example cured(SptProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
