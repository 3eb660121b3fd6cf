package dev.solo5.build.run;

import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.elf.Target;
import dev.solo5.tender.TargetChoice;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The target that a run uses.
 *
 * @param target the one
 * @param reason why, for a person: also why not one that comes before it
 */
public record ChosenTarget(Target target, String reason) {

  /**
   * Chooses among the targets that a project builds, or that were published.
   *
   * @param asked the target that was asked for, whether the project builds it or not
   * @param built what the project builds
   * @throws ProblemException when none of them can run here; of a target that was asked for with
   *     what the obstacles say
   */
  public static ChosenTarget among(Optional<Target> asked, Set<Target> built, Obstacles obstacles)
      throws ProblemException {
    if (asked.isEmpty() && built.stream().noneMatch(TargetChoice::hasTender)) {
      String names = String.join(",", built.stream().map(Target::text).sorted().toList());
      throw ProblemException.badParameter(
          "targets", names, "spt, hvt or virtio among them, to run");
    }
    TargetChoice<Problem> choice = TargetChoice.of(asked, built, obstacles::to);
    return choice
        .target()
        .map(target -> new ChosenTarget(target, choice.reason(Problem::message)))
        .orElseThrow(() -> new ProblemException(none(choice.passedOver())));
  }

  /** What is wrong with one is wrong with all when nothing of a publication can be had. */
  private static Problem none(List<Problem> reasons) {
    boolean isOne =
        reasons.size() == 1
            || reasons.stream().allMatch(LibraryProblem.DependencyUnavailable.class::isInstance);
    return isOne ? reasons.getFirst() : new RunProblem.NothingToRun(reasons);
  }
}
