package dev.solo5.site;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind {@code ./try} and {@code ./check}, on builds that are made up. */
class ScriptsTest {
  private static final String PASSED = "<testcase name=\"a\" classname=\"p.ATest\"/>\n";

  @TempDir private Path root;

  private record Ended(int status, String output) {}

  @Test
  void theTallyCountsWhatRan() throws Exception {
    write("m/src/test/java/p/ATest.java", "");
    write("m/src/main/resources/made/src/test/java/TheirTest.java", ""); // of an archetype
    write("m/target/surefire-reports/TEST-p.ATest.xml", PASSED);

    Ended tally = tally("--all");

    assertEquals(new Ended(0, "tests: 1 passed, 0 failed, 0 skipped\n"), tally);
  }

  /** A module that was not built, a JVM that died: Maven may go on, the tally does not pass. */
  @Test
  void theTallyNamesWhatDidNotRun() throws Exception {
    write("m/src/test/java/p/ATest.java", "");
    write("m/src/test/java/p/target/OtherTest.java", "");
    write("m/target/surefire-reports/TEST-p.ATest.xml", PASSED);
    write("src/it/hello/pom.xml", "");
    write("src/it/web/src/test/java/org/example/WebTest.java", "");

    Ended tally = tally("--all");

    assertEquals(1, tally.status());
    assertEquals(
        """
        failed: p.target.OtherTest: did not run
        failed: src/it/hello: did not run
        tests: 1 passed, 2 failed, 0 skipped
        """,
        tally.output());
    assertEquals(0, tally().status(), "who asks for less gets less");
  }

  @Test
  void theTallyKnowsTestsOfNestedClassesAndProjects() throws Exception {
    write("m/src/test/java/p/ATest.java", "");
    write("m/target/surefire-reports/TEST-p.ATest$Inner.xml", PASSED);
    write("src/it/hello/pom.xml", "");
    write(
        "target/it/invoker-reports/3.8.7/BUILD-hello.xml",
        "<build-job project=\"hello\" result=\"success\" buildlog=\"none\"/>\n");

    assertEquals(0, tally("--all").status());
  }

  @Test
  void progressNamesTheModules() throws Exception {
    String building = "[INFO] Building Solo5 tender: spt 0.1.0-SNAPSHOT      [7/25]";
    write("build", "#!/bin/sh\necho '" + building + "'\nsleep 3\n");

    Ended build = run(List.of(script("progress"), root + "/log", "sh", root + "/build"));

    assertEquals(0, build.status());
    assertTrue(
        build.output().startsWith("  7 of 25: Solo5 tender: spt ("), "said " + build.output());
    assertEquals(building + "\n", Files.readString(root.resolve("log")));
  }

  @Test
  void progressShowsTheErrorsOfABuildThatFails() throws Exception {
    write("build", "#!/bin/sh\necho '[INFO] fine'\necho '[ERROR] broken'\nexit 7\n");

    Ended build = run(List.of(script("progress"), root + "/log", "sh", root + "/build"));

    assertEquals(7, build.status());
    assertFalse(build.output().contains("[INFO]"));
    assertTrue(build.output().contains("[ERROR] broken\n"));
    assertTrue(build.output().endsWith("all of its output is in " + root + "/log\n"));
  }

  /** Commands that are pasted into a shell which may be anywhere, also in the checkout. */
  @Test
  void theFirstProjectIsMadeElsewhere() throws Exception {
    for (String page : List.of("README.md", "docs/tutorial.md")) {
      Ended commands =
          run(List.of(script("first-project"), REPOSITORY.root().resolve(page).toString()));

      assertEquals(0, commands.status());
      List<String> lines = commands.output().lines().toList();
      assertEquals("mkdir -p ~/unikernels && cd ~/unikernels", lines.getFirst(), page);
      assertTrue(lines.get(1).startsWith("mvn archetype:generate"), page);
    }
  }

  private Ended tally(String... arguments) throws Exception {
    Files.createDirectories(root.resolve(".ci"));
    Path copy = root.resolve(".ci/tally");
    Files.writeString(copy, REPOSITORY.read(".ci/tally"));
    List<String> command = new ArrayList<>(List.of("sh", copy.toString()));
    command.addAll(Arrays.asList(arguments));
    return run(command);
  }

  private static String script(String name) {
    return REPOSITORY.root().resolve(".ci").resolve(name).toString();
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static Ended run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      String output = lines.lines().map(line -> line + "\n").collect(Collectors.joining());
      return new Ended(process.waitFor(), output);
    }
  }
}
