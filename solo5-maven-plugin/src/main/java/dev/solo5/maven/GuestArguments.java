package dev.solo5.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a guest is told when it starts. */
final class GuestArguments {
  private final SoloMojo goal;

  /** The guest's command line, argument by argument; the guest sees them joined by blanks. */
  @Parameter private @Nullable List<String> arguments;

  /** The guest's command line as one text, instead of {@code arguments}. */
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
