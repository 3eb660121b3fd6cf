package dev.solo5.build.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.elf.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChosenTargetTest {
  private static final Problem NO_KVM = new RunProblem.NoKvm("/dev/kvm does not exist");
  private static final Problem NO_QEMU = new RunProblem.NoQemu("there is none");
  private static final Obstacles WORKS = _ -> Optional.empty();
  private static final Obstacles MISSING =
      target ->
          switch (target) {
            case HVT -> Optional.of(NO_KVM);
            case VIRTIO -> Optional.of(NO_QEMU);
            case SPT, STUB, MUEN, GENODE, XEN -> Optional.empty();
          };

  @Test
  void prefersSpt() throws ProblemException {
    assertEquals(
        new ChosenTarget(Target.SPT, "the first that this machine can run"),
        ChosenTarget.among(Optional.empty(), Set.of(Target.HVT, Target.SPT, Target.STUB), WORKS));
  }

  @Test
  void takesTheOnlyOne() throws ProblemException {
    assertEquals(
        new ChosenTarget(Target.HVT, "the only target built"),
        ChosenTarget.among(Optional.empty(), Set.of(Target.HVT), WORKS));
  }

  @Test
  void takesWhatWasAskedForEvenWhenTheProjectDoesNotBuildIt() throws ProblemException {
    assertEquals(
        new ChosenTarget(Target.HVT, "as requested"),
        ChosenTarget.among(Optional.of(Target.HVT), Set.of(Target.SPT), WORKS));
  }

  @Test
  void needsKvmForHvtOnly() throws ProblemException {
    assertEquals(
        Target.SPT,
        ChosenTarget.among(Optional.empty(), Set.of(Target.HVT, Target.SPT), MISSING).target());

    assertEquals(NO_KVM, problem(Optional.of(Target.HVT), Set.of(Target.SPT)));
    assertEquals(NO_KVM, problem(Optional.empty(), Set.of(Target.HVT)));
  }

  @Test
  void needsQemuForVirtioOnly() throws ProblemException {
    assertEquals(
        Target.HVT,
        ChosenTarget.among(Optional.empty(), Set.of(Target.VIRTIO, Target.HVT), WORKS).target());
    assertEquals(NO_QEMU, problem(Optional.of(Target.VIRTIO), Set.of(Target.SPT)));
    assertEquals(NO_QEMU, problem(Optional.empty(), Set.of(Target.VIRTIO)));
  }

  @Test
  void fallsBackAndSaysWhyNotTheOnesBefore() throws ProblemException {
    Obstacles noKvm = target -> Optional.of(NO_KVM).filter(_ -> target == Target.HVT);
    assertEquals(
        new ChosenTarget(Target.VIRTIO, "hvt can't run here: /dev/kvm does not exist"),
        ChosenTarget.among(Optional.empty(), Set.of(Target.HVT, Target.VIRTIO), noKvm));
  }

  @Test
  void saysEveryReasonWhenNoneCanRun() {
    assertEquals(
        new RunProblem.NothingToRun(List.of(NO_KVM, NO_QEMU)),
        problem(Optional.empty(), Set.of(Target.VIRTIO, Target.HVT)));
  }

  @Test
  void whatWasNeverPublishedIsSaidOnce() {
    Problem spt =
        new LibraryProblem.DependencyUnavailable("org.example:app:elf:spt-x86_64:1", "no");
    Problem hvt =
        new LibraryProblem.DependencyUnavailable("org.example:app:elf:hvt-x86_64:1", "no");
    var e =
        assertThrows(
            ProblemException.class,
            () ->
                ChosenTarget.among(
                    Optional.empty(),
                    Set.of(Target.SPT, Target.HVT),
                    target -> Optional.of(target == Target.SPT ? spt : hvt)));
    assertEquals(spt, e.problem());
  }

  @Test
  void refusesToRunAStub() {
    assertEquals(
        new Problem.BadParameter("targets", "stub", "spt, hvt or virtio among them, to run"),
        problem(Optional.empty(), Set.of(Target.STUB)));
  }

  private static Problem problem(Optional<Target> asked, Set<Target> built) {
    return assertThrows(ProblemException.class, () -> ChosenTarget.among(asked, built, MISSING))
        .problem();
  }
}
