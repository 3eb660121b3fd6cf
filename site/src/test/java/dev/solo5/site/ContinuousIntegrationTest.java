package dev.solo5.site;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the page on CI tells people to copy: it can be read, and does what our own build does; and
 * our own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContinuousIntegrationTest {
  private static final String PAGE = "docs/cookbook/ci.md";
  private static final String BUILD = "mvn -B -ntp verify";

  private final List<Map<?, ?>> files =
      CodeBlock.of(REPOSITORY, PAGE).stream()
          .filter(block -> block.language().equals("yaml"))
          .<Map<?, ?>>map(block -> yaml(block.text()))
          .toList();

  @Test
  void ofGitHubHasStepsThatRunOrUse() {
    List<String> commands = commandsOf(map(map(files.getFirst().get("jobs")).get("build")));

    assertTrue(commands.contains(BUILD), commands.toString());
    commands.forEach(ContinuousIntegrationTest::parsesAsShell);
  }

  @Test
  void oursRunsTheLanes() {
    String workflow = REPOSITORY.read(".github/workflows/check.yml");
    List<String> commands = new ArrayList<>();
    map(yaml(workflow).get("jobs")).values().forEach(job -> commands.addAll(commandsOf(map(job))));

    assertTrue(commands.contains("./check --quick"), commands.toString());
    assertTrue(commands.contains(".ci/run"), commands.toString());
    commands.forEach(ContinuousIntegrationTest::parsesAsShell);
    assertEquals(
        first("<java.release>(\\d+)<", REPOSITORY.read("pom.xml")),
        first("java-version: (\\d+)", workflow));
  }

  @Test
  void formsForIssuesCanBeFilledIn() {
    for (String form : List.of("defect", "wish")) {
      Map<?, ?> issue = yaml(REPOSITORY.read(".github/ISSUE_TEMPLATE/" + form + ".yml"));
      assertTrue(issue.keySet().containsAll(List.of("name", "description", "body")), form);
      for (Object field : list(issue.get("body"))) {
        String type = String.valueOf(map(field).get("type"));
        assertTrue(type.equals("markdown") || map(field).containsKey("id"), field.toString());
      }
    }
    assertEquals(2, list(yaml(REPOSITORY.read(".github/dependabot.yml")).get("updates")).size());
  }

  private static List<String> commandsOf(Map<?, ?> job) {
    List<String> commands = new ArrayList<>();
    for (Object one : list(job.get("steps"))) {
      Map<?, ?> step = map(one);
      assertTrue(step.containsKey("run") ^ step.containsKey("uses"), "one of both: " + step);
      if (step.containsKey("run")) {
        commands.add(String.valueOf(step.get("run")));
      } else {
        assertTrue(
            String.valueOf(step.get("uses")).matches("actions/[a-z-]+@v\\d+"), step.toString());
      }
    }
    return commands;
  }

  @Test
  void ofGitLabHasAScript() {
    Map<?, ?> job = map(files.get(1).get("build"));
    List<String> commands = new ArrayList<>();
    list(job.get("before_script")).forEach(command -> commands.add(String.valueOf(command)));
    list(job.get("script")).forEach(command -> commands.add(String.valueOf(command)));

    assertTrue(commands.contains(BUILD), commands.toString());
    commands.forEach(ContinuousIntegrationTest::parsesAsShell);
  }

  @Test
  void takesTheJdkThatIsNeeded() {
    String needed = first("<java.release>(\\d+)<", REPOSITORY.read("pom.xml"));
    String page = REPOSITORY.read(PAGE);

    assertEquals(needed, first("java-version: (\\d+)", page));
    assertEquals(needed, first("image: maven:3-eclipse-temurin-(\\d+)", page));
  }

  @Test
  void installsWhatOurOwnBuildNeeds() {
    String ours = first("(?m)^build=\"(.*)\"$", REPOSITORY.read(".ci/packages"));
    String packages = first("apt-get -qq install -y (.*)", REPOSITORY.read(PAGE));

    for (String name : packages.split(" ", -1)) {
      assertTrue(ours.contains(":" + name), name + " is one of " + ours);
    }
  }

  @Test
  void buildsAsOurOwnCheckDoes() {
    String options = BUILD.replaceFirst("^mvn ", "").replaceFirst("verify$", "");

    assertTrue(REPOSITORY.read("check").contains("./mvnw " + options), options);
  }

  private static Map<?, ?> yaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return map(new Yaml(new SafeConstructor(options)).load(text));
  }

  private static void parsesAsShell(String command) {
    try {
      Process shell = new ProcessBuilder("sh", "-n", "-c", command).inheritIO().start();
      assertEquals(0, shell.waitFor(), command);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(command, e);
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : fail("no map: " + value);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : fail("no list: " + value);
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }
}
