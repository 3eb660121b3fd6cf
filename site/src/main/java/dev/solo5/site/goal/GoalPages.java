package dev.solo5.site.goal;

import dev.solo5.site.Document;
import dev.solo5.site.MarkdownText;
import dev.solo5.site.Repository;
import dev.solo5.site.javadoc.SourceIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page for each goal, and the index of them. */
public final class GoalPages {
  private static final String DIRECTORY = "docs/goals/";
  private static final String INDEX = DIRECTORY + "README.md";

  /** Where the index has its list. */
  static final String MARKER = "<!-- goals -->";

  /** What is not said to be since a version has been there from the first one. */
  private static final String FIRST_VERSION = "0.1.0";

  /** Examples, written by hand. */
  private static final String USAGE = "site/src/main/resources/dev/solo5/site/goal/usage/";

  private final Repository repository;
  private final SourceIndex sources;

  private GoalPages(Repository repository, SourceIndex sources) {
    this.repository = repository;
    this.sources = sources;
  }

  /** All of them. */
  public static List<Document> of(Repository repository, SourceIndex sources) {
    List<Goal> goals = goals(sources);
    GoalPages pages = new GoalPages(repository, sources);
    List<Document> documents = new ArrayList<>();
    documents.add(Document.of(INDEX, repository.read(INDEX).replace(MARKER, list(goals))));
    goals.forEach(
        goal -> documents.add(Document.of(DIRECTORY + goal.name() + ".md", pages.page(goal))));
    return documents;
  }

  /** The goals of the plugin on the class path. */
  static List<Goal> goals(SourceIndex sources) {
    return Descriptor.goals(sources);
  }

  private static String list(List<Goal> goals) {
    StringBuilder table = new StringBuilder("| goal | does | phase |\n|---|---|---|\n");
    for (Goal goal : goals) {
      table.append(
          "| [%s](%s.md) | %s | %s |\n"
              .formatted(
                  MarkdownText.code(goal.call()),
                  goal.name(),
                  goal.summary(),
                  goal.phase().map(MarkdownText::code).orElse("")));
    }
    return table.toString();
  }

  private String page(Goal goal) {
    StringBuilder page = new StringBuilder("# %s\n\n".formatted(goal.call()));
    goal.deprecated().ifPresent(why -> page.append("**Deprecated.** %s\n\n".formatted(why)));
    page.append(goal.description()).append("\n\n").append(facts(goal));
    Optional.of(USAGE + goal.name() + ".md")
        .filter(repository::has)
        .map(usage -> repository.read(usage).strip())
        .ifPresent(usage -> page.append("## Example\n\n%s\n\n".formatted(usage)));
    if (!goal.parameters().isEmpty()) {
      page.append("## Parameters\n\n");
    }
    for (Parameter parameter : goal.parameters()) {
      page.append(section(goal, parameter));
    }
    return page.toString();
  }

  private static String facts(Goal goal) {
    List<String> facts = new ArrayList<>();
    facts.add(
        goal.phase()
            .map(phase -> "Bound to the phase `" + phase + "` by default.")
            .orElse("Not bound to a phase: call it by name, or name a phase in the POM."));
    goal.fork().ifPresent(phase -> facts.add("Runs the phase `" + phase + "` before it."));
    facts.add(goal.requiresProject() ? "Needs a POM." : "Needs no POM.");
    facts.add(goal.threadSafe() ? "Thread-safe: builds may run with `-T`." : "Not thread-safe.");
    facts.add("Since " + goal.since().orElse(FIRST_VERSION) + ".");
    return facts.stream().map(fact -> "- " + fact + "\n").collect(Collectors.joining()) + "\n";
  }

  private String section(Goal goal, Parameter parameter) {
    StringBuilder text =
        new StringBuilder("### %s\n\n".formatted(MarkdownText.escape(parameter.name())));
    List<String> facts = new ArrayList<>();
    facts.add(MarkdownText.code(parameter.type()));
    parameter.property().ifPresent(property -> facts.add("property `" + property + "`"));
    parameter.defaultValue().ifPresent(value -> facts.add("default " + MarkdownText.code(value)));
    if (parameter.required()) {
      facts.add("required");
    }
    facts.add("since " + parameter.since().or(goal::since).orElse(FIRST_VERSION));
    text.append(String.join(" · ", facts)).append("\n\n");
    parameter.deprecated().ifPresent(why -> text.append("**Deprecated.** %s\n\n".formatted(why)));
    return text.append(parameter.description())
        .append("\n\n")
        .append(NestedElements.of(sources, goal, parameter))
        .toString();
  }
}
