package dev.solo5.site.goal;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.site.Document;
import dev.solo5.site.javadoc.SourceIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoalPagesTest {
  private static final String USAGE = "site/src/main/resources/dev/solo5/site/goal/usage";

  private static final SourceIndex SOURCES = new SourceIndex(REPOSITORY);
  private static final List<Goal> GOALS = GoalPages.goals(SOURCES);
  private static final Map<String, String> PAGES =
      GoalPages.of(REPOSITORY, SOURCES).stream()
          .collect(Collectors.toMap(Document::source, Document::markdown));

  @Test
  void haveAPageForEachGoalAndAnIndex() {
    assertEquals(GOALS.size() + 1, PAGES.size());
    assertTrue(GOALS.size() > 6, "found " + GOALS);
    GOALS.forEach(
        goal -> assertTrue(page("README").contains("(" + goal.name() + ".md)"), goal.name()));
  }

  @Test
  void showAParameterWithEverythingTheDescriptorHas() {
    assertTrue(
        page("run")
            .contains(
                """
                ### expectedStatus

                `String` · property `solo5.expectedStatus` · default `0` · since 0.1.0

                The status with which the guest must end for the goal to succeed.
                """),
        page("run"));
  }

  @Test
  void showTheElementsInsideAParameter() {
    assertTrue(
        page("run").contains("- `<sectorSize>`: The size of a sector: a power of two from 512"),
        page("run"));
  }

  @Test
  void showInheritedParametersWithTheMarkupOfTheirSource() {
    assertTrue(
        page("build").contains("The directory for `manifest.c`, the manifest as C source."),
        page("build"));
  }

  @Test
  void leaveOutWhatNobodyCanSet() {
    assertTrue(GOALS.stream().noneMatch(goal -> page(goal.name()).contains("### session")));
  }

  @Test
  void saySomethingOfEachParameter() {
    assertAll(
        GOALS.stream()
            .flatMap(goal -> goal.parameters().stream())
            .map(parameter ->
                () -> assertTrue(parameter.description().length() > 15, parameter.name())));
  }

  /** One usage each, and none of a goal that is no more. */
  @Test
  void haveAnExample() {
    Set<String> written =
        REPOSITORY.children(USAGE).stream()
            .map(file -> file.substring(USAGE.length() + 1).replace(".md", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        GOALS.stream().map(Goal::name).collect(Collectors.toCollection(TreeSet::new)),
        written,
        "an example for each goal in " + USAGE);
  }

  private static String page(String goal) {
    return PAGES.getOrDefault("docs/goals/" + goal + ".md", "no such page");
  }
}
