package dev.solo5.maven;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.target.LinkTarget;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of targets as users write them. */
final class Targets {
  private Targets() {}

  /**
   * Reads names of targets.
   *
   * @param parameter what a message calls them
   * @throws ProblemException when one is unknown, or there is none
   */
  static Set<LinkTarget> parse(String parameter, List<String> names) throws ProblemException {
    EnumSet<LinkTarget> targets = EnumSet.noneOf(LinkTarget.class);
    for (String name : names) {
      targets.add(parse(parameter, name, LinkTarget.values()));
    }
    if (targets.isEmpty()) {
      throw new ProblemException(new Problem.BadParameter(parameter, "", "at least one target"));
    }
    return targets;
  }

  /**
   * Reads the name of a target.
   *
   * @param allowed the targets that make sense
   * @throws ProblemException when it is none of them
   */
  static LinkTarget parse(String parameter, String name, LinkTarget... allowed)
      throws ProblemException {
    return Stream.of(allowed)
        .filter(target -> target.abi().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(new Problem.BadParameter(parameter, name, oneOf(allowed))));
  }

  /**
   * Reads the name of a target that a tender runs.
   *
   * @throws ProblemException when it is none
   */
  static LinkTarget runnable(String parameter, String name) throws ProblemException {
    return parse(parameter, name, LinkTarget.SPT, LinkTarget.HVT, LinkTarget.VIRTIO);
  }

  private static String oneOf(LinkTarget... allowed) {
    return Stream.of(allowed).map(LinkTarget::abi).collect(Collectors.joining(", "));
  }
}
