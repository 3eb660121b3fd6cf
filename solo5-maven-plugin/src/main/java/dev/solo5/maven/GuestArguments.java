package dev.solo5.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a guest is told when it starts. */
final class GuestArguments {
  private final SoloMojo goal;

  /** The guest's command line, one argument per element; the guest sees them joined by spaces. */
  @Parameter private @Nullable List<String> arguments;

  /** The guest's command line as a single string, instead of {@code arguments}. */
  @Parameter(property = "solo5.args")
  private @Nullable String args;

  GuestArguments(SoloMojo goal) {
    this.goal = goal;
  }

  /** The arguments; a text is one. */
  List<String> list() {
    Optional<String> text = goal.text("solo5.args", args);
    if (text.isPresent() || goal.session.getUserProperties().containsKey("solo5.args")) {
      return text.stream().toList();
    }
    return arguments == null ? List.of() : arguments;
  }
}
