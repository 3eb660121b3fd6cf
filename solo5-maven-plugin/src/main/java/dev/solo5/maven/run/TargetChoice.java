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

  /** spt first: it needs nothing of the machine but Linux. */
  private static final List<LinkTarget> PREFERENCE = List.of(LinkTarget.SPT, LinkTarget.HVT);

  /**
   * Chooses among the targets that a project builds.
   *
   * @param asked the target that was asked for, whether the project builds it or not
   * @param built what the project builds
   * @throws ProblemException when none of them can run here
   */
  public static TargetChoice among(Optional<LinkTarget> asked, Set<LinkTarget> built, Kvm kvm)
      throws ProblemException {
    if (asked.isPresent()) {
      return choose(asked.get(), "as asked", kvm);
    }
    List<LinkTarget> candidates = PREFERENCE.stream().filter(built::contains).toList();
    if (candidates.isEmpty()) {
      throw new ProblemException(
          new Problem.BadParameter("targets", text(built), "spt or hvt among them to run"));
    }
    LinkTarget first = candidates.getFirst();
    String reason =
        candidates.size() == 1 ? "the only target built" : "the first that this machine can run";
    return choose(first, reason, kvm);
  }

  private static TargetChoice choose(LinkTarget target, String reason, Kvm kvm)
      throws ProblemException {
    requireRunnable(target, kvm);
    return new TargetChoice(target, reason);
  }

  /**
   * Checks that this machine can run a target.
   *
   * @throws ProblemException with a {@link Problem.NoKvm}
   */
  public static void requireRunnable(LinkTarget target, Kvm kvm) throws ProblemException {
    Optional<String> obstacle = target == LinkTarget.HVT ? kvm.obstacle() : Optional.empty();
    if (obstacle.isPresent()) {
      throw new ProblemException(new Problem.NoKvm(obstacle.get()));
    }
  }

  private static String text(Set<LinkTarget> targets) {
    return String.join(",", targets.stream().map(LinkTarget::abi).sorted().toList());
  }
}
