package dev.solo5.site.error;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.site.javadoc.SourceIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No problem without an example, a cause and a cure. */
class CatalogueTest {
  private static final SourceIndex SOURCES = new SourceIndex(REPOSITORY);

  @Test
  void findsTheFamilies() {
    Set<String> families =
        new ProblemTypes(SOURCES)
            .families().stream().map(Class::getSimpleName).collect(Collectors.toSet());

    assertTrue(
        families.containsAll(
            Set.of(
                "Problem",
                "ToolchainProblem",
                "ManifestProblem",
                "SegmentProblem",
                "TenderProblem",
                "HvtProblem",
                "SptProblem",
                "ElftoolProblem")),
        "found " + families);
  }

  @Test
  void hasAnExampleOfEachProblem() {
    Set<Class<?>> shown =
        examples().map(example -> example.problem().getClass()).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Class<?> family : new ProblemTypes(SOURCES).families()) {
      ProblemTypes.records(family).stream()
          .filter(type -> !shown.contains(type))
          .map(Class::getName)
          .forEach(missing::add);
    }

    assertEquals(
        List.of(),
        missing,
        "each needs an example, and a cure, in a class ...Examples of"
            + " site/src/main/java/dev/solo5/site/error");
  }

  @Test
  void hasOneExampleOfEach() {
    List<String> names =
        examples().map(example -> example.problem().getClass().getName()).sorted().toList();

    assertEquals(names.stream().distinct().toList(), names);
  }

  @Test
  void saysMessageCauseAndCure() {
    assertAll(
        examples()
            .map(example ->
                () -> {
                  Class<?> type = example.problem().getClass();
                  assertFalse(example.message().isBlank(), type + " has a message");
                  assertFalse(example.cure().isBlank(), type + " has a cure");
                  assertFalse(
                      ErrorPage.cause(type, SOURCES).isBlank(), type + " has a Javadoc comment");
                }));
  }

  private static Stream<Example> examples() {
    return Catalogue.parts().stream().flatMap(part -> part.examples().stream());
  }
}
