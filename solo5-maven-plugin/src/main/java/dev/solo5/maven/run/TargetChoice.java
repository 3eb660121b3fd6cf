package dev.solo5.maven.run;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.toolchain.target.LinkTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which target a run uses.
 *
 * @param target the one
 * @param reason why, for a person
 */
public record TargetChoice(LinkTarget target, String reason) {

  /** spt first: it needs nothing of the machine but Linux. virtio last: QEMU takes its time. */
  private static final List<LinkTarget> PREFERENCE =
      List.of(LinkTarget.SPT, LinkTarget.HVT, LinkTarget.VIRTIO);

  /**
   * Chooses among the targets that a project builds.
   *
   * @param asked the target that was asked for, whether the project builds it or not
   * @param built what the project builds
   * @throws ProblemException when none of them can run here
   */
  public static TargetChoice among(
      Optional<LinkTarget> asked, Set<LinkTarget> built, Obstacles obstacles)
      throws ProblemException {
    if (asked.isPresent()) {
      return choose(asked.get(), "as asked", obstacles);
    }
    List<LinkTarget> candidates = PREFERENCE.stream().filter(built::contains).toList();
    if (candidates.isEmpty()) {
      throw new ProblemException(
          new Problem.BadParameter("targets", text(built), "spt, hvt or virtio among them to run"));
    }
    LinkTarget first = candidates.getFirst();
    String reason =
        candidates.size() == 1 ? "the only target built" : "the first that this machine can run";
    return choose(first, reason, obstacles);
  }

  private static TargetChoice choose(LinkTarget target, String reason, Obstacles obstacles)
      throws ProblemException {
    requireRunnable(target, obstacles);
    return new TargetChoice(target, reason);
  }

  /**
   * Checks that this machine can run a target.
   *
   * @throws ProblemException with a {@link Problem.NoKvm} or {@link Problem.NoQemu}
   */
  public static void requireRunnable(LinkTarget target, Obstacles obstacles)
      throws ProblemException {
    Optional<Problem> obstacle = obstacles.to(target);
    if (obstacle.isPresent()) {
      throw new ProblemException(obstacle.get());
    }
  }

  private static String text(Set<LinkTarget> targets) {
    return String.join(",", targets.stream().map(LinkTarget::abi).sorted().toList());
  }
}
