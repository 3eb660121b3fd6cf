package dev.solo5.site.error;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.site.error.Examples.Example;
import dev.solo5.site.javadoc.SourceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** No problem without an example, a cause and a cure in {@code docs/errors.md}. */
class ErrorPageGoldenTest {
  private static final String PAGE = "docs/errors.md";
  private static final SourceIndex SOURCES = new SourceIndex(REPOSITORY);

  private final ErrorPage page = new ErrorPage(REPOSITORY.read(PAGE), SOURCES);

  /** With {@code -Dgolden.write=true} it is written anew; cures of new problems are left to you. */
  @Test
  void isWhatTheProblemsSay() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(REPOSITORY.root().resolve(PAGE), page.renewed());
      return;
    }
    String written = REPOSITORY.read(PAGE);
    List<String> lacking = new ArrayList<>(List.of(page.renewed().split("(?m)^(?=##)", -1)));
    lacking.removeAll(List.of(written.split("(?m)^(?=##)", -1)));

    assertEquals(List.of(), lacking, PAGE + " lacks these; -Dgolden.write=true writes them");
    assertEquals(page.renewed(), written, "in this order, and nothing else");
  }

  @Test
  void showsAProblemWithItsCauseAndCure() {
    assertTrue(
        REPOSITORY
            .read(PAGE)
            .contains(
                """
                ### Misaligned

                ```text
                storage: Backing storage size must be block aligned (4096 bytes)
                ```

                The size of the file behind a disk is not a whole number of sectors.

                **Cure.** Make the file's size a whole number of sectors (`truncate -s 64M disk.img`), or specify its sector size.
                """));
  }

  @Test
  void findsTheFamilies() {
    Set<String> families =
        new ProblemTypes(REPOSITORY)
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
    for (Class<?> family : new ProblemTypes(REPOSITORY).families()) {
      ProblemTypes.records(family).stream()
          .filter(type -> !shown.contains(type))
          .map(Class::getName)
          .forEach(missing::add);
    }

    assertEquals(
        List.of(),
        missing,
        "each needs an instance in a class ...Examples of"
            + " site/src/test/java/dev/solo5/site/error");
  }

  @Test
  void hasOneExampleOfEach() {
    List<String> names =
        examples().map(example -> example.problem().getClass().getName()).sorted().toList();

    assertEquals(names.stream().distinct().toList(), names);
  }

  @Test
  void saysMessageCauseAndCure() {
    List<Executable> checks = new ArrayList<>();
    Examples.all()
        .forEach((part, examples) ->
            examples.forEach(example ->
                checks.add(() -> {
                  Class<?> type = example.problem().getClass();
                  assertFalse(example.message().isBlank(), type + " has a message");
                  assertFalse(page.cure(part, example).isBlank(), type + " has a cure");
                  assertFalse(page.cause(example).isBlank(), type + " has a Javadoc comment");
                })));

    assertAll(checks);
  }

  private static Stream<Example> examples() {
    return Examples.all().values().stream().flatMap(List::stream);
  }
}
