package dev.solo5.site.goal;

import java.util.List;
import java.util.Optional;

/**
 * A goal, as the descriptor has it.
 *
 * @param name without prefix
 * @param implementation its class
 * @param phase that it is bound to when a POM names none
 * @param fork the phase that is run before it
 * @param since the first version that has it
 * @param description Markdown
 */
record Goal(
    String prefix,
    String name,
    String implementation,
    Optional<String> phase,
    Optional<String> fork,
    boolean requiresProject,
    boolean threadSafe,
    Optional<String> since,
    Optional<String> deprecated,
    String description,
    List<Parameter> parameters) {
  Goal {
    parameters = List.copyOf(parameters);
  }

  /** As it is called. */
  String call() {
    return prefix + ":" + name;
  }

  /** The first sentence of the description. */
  String summary() {
    return description.replaceFirst("(?s)(\\.|\\n\\n)(\\s.*)?$", ".").replace('\n', ' ');
  }
}
