package dev.solo5.junit;

import dev.solo5.elf.Target;
import dev.solo5.launcher.Availability;
import dev.solo5.launcher.Targets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The target of a run of a test, kept where everything inside that run finds it. */
final class RunTarget {
  private static final Namespace STORE = Namespace.create(RunTarget.class);

  private RunTarget() {}

  /** Those of the annotation, or all that are installed. */
  static Stream<Target> of(EachTarget annotation) {
    return annotation.value().length > 0
        ? Stream.of(annotation.value()).distinct()
        : Targets.installed().stream().map(Availability::target);
  }

  static void put(ExtensionContext context, Target target) {
    context.getStore(STORE).put(Target.class, target);
  }

  static Optional<Target> get(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(STORE).get(Target.class, Target.class));
  }

  /** Why this machine can't run a target; empty if it can, or if that is not known yet. */
  static Optional<String> obstacle(ExtensionContext context, Target target) {
    return installed(context).stream()
        .filter(one -> one.target() == target)
        .findFirst()
        .map(Availability::obstacle)
        .orElse(Optional.of("there is no tender for it on the class path"));
  }

  /** Asked once for all tests: trying it opens devices. */
  private static List<Availability> installed(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(STORE)
        .computeIfAbsent(Installed.class, _ -> new Installed(Targets.installed()), Installed.class)
        .targets();
  }

  private record Installed(List<Availability> targets) {}
}
