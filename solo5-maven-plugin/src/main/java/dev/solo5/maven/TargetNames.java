package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of targets as users write them. */
final class TargetNames {
  private TargetNames() {}

  /**
   * Reads names of targets.
   *
   * @param parameter what a message calls them
   * @throws ProblemException when one is unknown, or there is none
   */
  static Set<Target> parse(String parameter, List<String> names) throws ProblemException {
    EnumSet<Target> targets = EnumSet.noneOf(Target.class);
    for (String name : names) {
      targets.add(parse(parameter, name, Bindings.TARGETS));
    }
    if (targets.isEmpty()) {
      throw ProblemException.badParameter(parameter, "", "at least one target");
    }
    return targets;
  }

  /**
   * Reads the name of a target.
   *
   * @param allowed the targets that make sense
   * @throws ProblemException when it is none of them
   */
  static Target parse(String parameter, String name, List<Target> allowed) throws ProblemException {
    return allowed.stream()
        .filter(target -> target.text().equals(name.strip()))
        .findFirst()
        .orElseThrow(() -> ProblemException.badParameter(parameter, name, oneOf(allowed)));
  }

  /**
   * Reads the name of a target that a tender runs.
   *
   * @throws ProblemException when it is none
   */
  static Target runnable(String parameter, String name) throws ProblemException {
    return parse(parameter, name, List.of(Target.SPT, Target.HVT, Target.VIRTIO));
  }

  private static String oneOf(List<Target> allowed) {
    return allowed.stream().map(Target::text).collect(Collectors.joining(", "));
  }
}
