package dev.solo5.build.run;

import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.elf.FirstRunnable;
import dev.solo5.elf.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which target a run uses.
 *
 * @param target the one
 * @param reason why, for a person: also why not one that comes before it
 */
public record TargetChoice(Target target, String reason) {

  /**
   * Chooses among the targets that a project builds, or that were published.
   *
   * @param asked the target that was asked for, whether the project builds it or not
   * @param built what the project builds
   * @throws ProblemException when none of them can run here
   */
  public static TargetChoice among(Optional<Target> asked, Set<Target> built, Obstacles obstacles)
      throws ProblemException {
    if (asked.isPresent()) {
      requireRunnable(asked.get(), obstacles);
      return new TargetChoice(asked.get(), "as requested");
    }
    List<Target> candidates = built.stream().filter(FirstRunnable::hasTender).toList();
    if (candidates.isEmpty()) {
      throw new ProblemException(
          new Problem.BadParameter(
              "targets", text(built), "spt, hvt or virtio among them, to run"));
    }
    FirstRunnable<Problem> choice = FirstRunnable.among(candidates, obstacles::to);
    return choice
        .chosen()
        .map(target -> new TargetChoice(target, reason(candidates.size(), choice.reasons())))
        .orElseThrow(() -> new ProblemException(none(choice.reasons())));
  }

  private static String reason(int candidates, List<Problem> passedOver) {
    if (!passedOver.isEmpty()) {
      return passedOver.stream().map(Problem::message).collect(Collectors.joining("; "));
    }
    return candidates == 1 ? "the only target built" : "the first that this machine can run";
  }

  /** What is wrong with one is wrong with all when nothing of a publication can be had. */
  private static Problem none(List<Problem> reasons) {
    boolean isOne =
        reasons.size() == 1
            || reasons.stream().allMatch(LibraryProblem.DependencyUnavailable.class::isInstance);
    return isOne ? reasons.getFirst() : new RunProblem.NothingToRun(reasons);
  }

  /**
   * Checks that this machine can run a target.
   *
   * @throws ProblemException with a {@link RunProblem.NoKvm} or {@link RunProblem.NoQemu}
   */
  public static void requireRunnable(Target target, Obstacles obstacles) throws ProblemException {
    Optional<Problem> obstacle = obstacles.to(target);
    if (obstacle.isPresent()) {
      throw new ProblemException(obstacle.get());
    }
  }

  private static String text(Set<Target> targets) {
    return String.join(",", targets.stream().map(Target::text).sorted().toList());
  }
}
