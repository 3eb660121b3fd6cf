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

  private static final String ALL = "lane: ./check --all, which leaves nothing out\n";
  private static final String MAVENS =
      """
      <maven3.8.version>3.8.7</maven3.8.version>
      <maven3.9.version>3.9.16</maven3.9.version>
      <maven4.version>4.0.0</maven4.version>
      <onOldestOnly>web/**,storage/**</onOldestOnly>
      <notOn3.9>archetype/**</notOn3.9>
      """;

  @TempDir private Path root;

  private record Ended(int status, String output) {}

  @Test
  void theTallyCountsWhatRan() throws Exception {
    write("m/src/test/java/p/ATest.java", "");
    write("m/src/main/resources/made/src/test/java/TheirTest.java", ""); // of an archetype
    write("m/target/surefire-reports/TEST-p.ATest.xml", PASSED);

    Ended tally = tally("--all");

    assertEquals(new Ended(0, ALL + "tests: 1 passed, 0 failed, 0 skipped\n"), tally);
  }

  /** A module that was not built, a JVM that died: Maven may go on, the tally does not pass. */
  @Test
  void theTallyNamesWhatDidNotRun() throws Exception {
    write("m/src/test/java/p/ATest.java", "");
    write("m/src/test/java/p/target/OtherTest.java", "");
    write("m/target/surefire-reports/TEST-p.ATest.xml", PASSED);
    write("src/it/pom.xml", MAVENS);
    write("src/it/hello/pom.xml", "");
    write("src/it/web/src/test/java/org/example/WebTest.java", "");

    Ended tally = tally("--all");

    assertEquals(1, tally.status());
    assertEquals(
        """
        failed: p.target.OtherTest: did not run
        failed: src/it/hello on Maven 3.8.7: did not run
        failed: src/it/hello on Maven 3.9.16: did not run
        failed: src/it/hello on Maven 4.0.0: did not run
        """
            + ALL
            + "tests: 1 passed, 4 failed, 0 skipped\n",
        tally.output());
    assertEquals(0, tally().status(), "who asks for less gets less");
  }

  @Test
  void theTallyKnowsTestsOfNestedClassesAndProjects() throws Exception {
    write("m/src/test/java/p/ATest.java", "");
    write("m/target/surefire-reports/TEST-p.ATest$Inner.xml", PASSED);
    write("src/it/pom.xml", MAVENS);
    write("src/it/hello/pom.xml", "");
    reportOfProject("hello", "3.8.7");

    assertEquals(0, tally("--usual").status());
  }

  /** A project runs on each Maven that the POM of src/it has not excluded it from. */
  @Test
  void theTallyKnowsWhichProjectsRunOnWhichMaven() throws Exception {
    write("src/it/pom.xml", MAVENS);
    for (String project : List.of("web", "archetype", "hello")) {
      write("src/it/" + project + "/pom.xml", "");
      reportOfProject(project, "3.8.7");
    }
    reportOfProject("archetype", "4.0.0");
    reportOfProject("hello", "3.9.16");

    assertTrue(tally("--all").output().startsWith("failed: src/it/hello on Maven 4.0.0: did not"));
    reportOfProject("hello", "4.0.0");
    assertEquals(0, tally("--all").status());
  }

  @Test
  void theTallyOfAQuickLaneSaysWhatItLeftOut() throws Exception {
    write("m/src/test/java/p/ATest.java", "");
    write("m/target/surefire-reports/TEST-p.ATest.xml", PASSED);
    write("m/src/test/java/p/BSptTest.java", "");
    write("conformance/src/test/java/p/ConformsTest.java", "");
    write("m/src/test/java/p/WholeTest.java", "@Tag(\"slowest\")\nclass WholeTest {}\n");
    write("src/it/pom.xml", MAVENS);
    write("src/it/web/pom.xml", "");
    String mavens =
        "left out: Maven 3.9.16 and 4.0.0, clang in conformance, long fuzzing, WholeTest";
    for (String project : "setup hello mistakes typed-launcher".split(" ", -1)) {
      write("src/it/" + project + "/pom.xml", "");
      reportOfProject(project, "3.8.7");
    }

    Ended quick = tally("--quick");
    Ended usual = tally("--usual");

    assertEquals(0, quick.status(), quick.output());
    assertTrue(
        quick
            .output()
            .startsWith(
                """
                lane: ./check --quick
                left out: 2 test classes that need more than a JVM, 1 of 5 projects under src/it (./check runs them)
                """
                    + mavens),
        quick.output());
    assertTrue(
        usual
            .output()
            .startsWith(
                """
                failed: p.ConformsTest: did not run
                failed: p.BSptTest: did not run
                failed: src/it/web on Maven 3.8.7: did not run
                lane: ./check
                """
                    + mavens),
        usual.output());
  }

  @Test
  void theTallyOfAllWantsBothCompilersInConformance() throws Exception {
    write("conformance/src/test/java/p/ConformsTest.java", "");
    String property = "<property name=\"solo5.conformance.compilers\" value=\"gcc,clang\"/>\n";
    String report = "conformance/target/surefire-reports/TEST-p.ConformsTest.xml";
    write("src/it/pom.xml", MAVENS);

    write(report, PASSED);
    assertTrue(
        tally("--all").output().startsWith("failed: conformance with gcc,clang: did not run"));
    write(report, property + PASSED);
    assertEquals(0, tally("--all").status());
  }

  @Test
  void checkRefusesWhatItDoesNotKnow() throws Exception {
    String check = REPOSITORY.root().resolve("check").toString();

    assertEquals(
        new Ended(2, "check: there is no option '--fast'; see ./check --help\n"),
        run(List.of(check, "-o", "--fast")));
    assertEquals(
        new Ended(2, "check: --quick and --all exclude each other; see ./check --help\n"),
        run(List.of(check, "--quick", "--all")));
    assertTrue(run(List.of(check, "clean")).output().startsWith("check: 'clean' is not an option"));
    Ended help = run(List.of(check, "--help"));
    assertEquals(0, help.status());
    assertTrue(help.output().startsWith("usage: ./check [--quick | --all]"), help.output());
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
    assertTrue(build.output().endsWith("its full output is in " + root + "/log\n"));
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
    write(".ci/lanes", REPOSITORY.read(".ci/lanes"));
    write(".ci/tally", REPOSITORY.read(".ci/tally"));
    List<String> command = new ArrayList<>(List.of("sh", root.resolve(".ci/tally").toString()));
    command.addAll(Arrays.asList(arguments));
    return run(command);
  }

  private void reportOfProject(String project, String maven) throws IOException {
    write(
        "target/it/invoker-reports/%s/BUILD-%s.xml".formatted(maven, project),
        "<build-job project=\"%s\" result=\"success\" buildlog=\"none\"/>\n".formatted(project));
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
