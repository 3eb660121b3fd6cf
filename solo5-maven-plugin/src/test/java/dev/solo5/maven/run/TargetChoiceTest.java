package dev.solo5.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.toolchain.target.LinkTarget;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetChoiceTest {
  private static final Kvm WORKS = Optional::empty;
  private static final Kvm MISSING = () -> Optional.of("/dev/kvm does not exist");

  @Test
  void prefersSpt() throws ProblemException {
    assertEquals(
        new TargetChoice(LinkTarget.SPT, "the first that this machine can run"),
        TargetChoice.among(
            Optional.empty(), Set.of(LinkTarget.HVT, LinkTarget.SPT, LinkTarget.STUB), WORKS));
  }

  @Test
  void takesTheOnlyOne() throws ProblemException {
    assertEquals(
        new TargetChoice(LinkTarget.HVT, "the only target built"),
        TargetChoice.among(Optional.empty(), Set.of(LinkTarget.HVT), WORKS));
  }

  @Test
  void takesWhatWasAskedForEvenWhenTheProjectDoesNotBuildIt() throws ProblemException {
    assertEquals(
        new TargetChoice(LinkTarget.HVT, "as asked"),
        TargetChoice.among(Optional.of(LinkTarget.HVT), Set.of(LinkTarget.SPT), WORKS));
  }

  @Test
  void needsKvmForHvtOnly() throws ProblemException {
    assertEquals(
        LinkTarget.SPT,
        TargetChoice.among(Optional.empty(), Set.of(LinkTarget.HVT, LinkTarget.SPT), MISSING)
            .target());

    Problem noKvm = new Problem.NoKvm("/dev/kvm does not exist");
    assertEquals(noKvm, problem(Optional.of(LinkTarget.HVT), Set.of(LinkTarget.SPT)));
    assertEquals(noKvm, problem(Optional.empty(), Set.of(LinkTarget.HVT)));
  }

  @Test
  void refusesToRunAStub() {
    assertEquals(
        new Problem.BadParameter("targets", "stub", "spt or hvt among them to run"),
        problem(Optional.empty(), Set.of(LinkTarget.STUB)));
  }

  private static Problem problem(Optional<LinkTarget> asked, Set<LinkTarget> built) {
    return assertThrows(ProblemException.class, () -> TargetChoice.among(asked, built, MISSING))
        .problem();
  }
}
