package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.maven.group.Group;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven and {@code solo5:help} read of the goals. */
class DescriptorTest {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private static Document descriptor;

  @BeforeAll
  static void read() throws Exception {
    try (InputStream xml = DescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      descriptor =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Objects.requireNonNull(xml, "the descriptor is generated before tests"));
    }
  }

  @Test
  void hasTheGoals() throws Exception {
    Set<String> goals = new TreeSet<>();
    for (Element goal : elements("//mojo/goal")) {
      goals.add(goal.getTextContent());
    }

    assertEquals(
        Set.of(
            "validate",
            "generate-manifest",
            "generate-launcher",
            "translate",
            "build",
            "archive",
            "package",
            "run",
            "start",
            "stop",
            "dev",
            "ps",
            "logs",
            "test",
            "doctor",
            "query-manifest",
            "query-abi",
            "sdk",
            "disk-image",
            "size",
            "help"),
        goals);
    assertEquals("solo5", text("/plugin/goalPrefix"));
  }

  @ParameterizedTest
  @CsvSource({
    "validate, validate, true",
    "generate-manifest, generate-sources, true",
    "generate-launcher, generate-test-sources, true",
    "translate, process-classes, true",
    "build, compile, true",
    "archive, compile, true",
    "package, package, true",
    "run, integration-test, false",
    "start, pre-integration-test, true",
    "stop, post-integration-test, true",
    "dev, '', true",
    "ps, '', true",
    "logs, '', true",
    "test, integration-test, true",
    "doctor, '', false",
    "query-manifest, '', false",
    "query-abi, '', false",
    "sdk, '', false",
    "disk-image, package, false",
    "size, '', true"
  })
  void bindsGoalsToPhases(String goal, String phase, String requiresProject) throws Exception {
    String mojo = "//mojo[goal='" + goal + "']";

    assertEquals(phase, text(mojo + "/phase"));
    assertEquals(requiresProject, text(mojo + "/requiresProject"));
    assertEquals("true", text(mojo + "/threadSafe"));
    assertFalse(text(mojo + "/description").isBlank());
  }

  @Test
  void describesEachParameter() throws Exception {
    List<Element> parameters = elements("//mojo/parameters/parameter[editable='true']");

    assertTrue(parameters.size() > 40);
    assertAll(
        parameters.stream()
            .map(parameter ->
                () ->
                    assertTrue(
                        XPATH.evaluate("description", parameter).length() > 15,
                        XPATH.evaluate("name", parameter))));
  }

  /** A line that goes or changes breaks someone's project, whichever class declares it. */
  @Test
  void takesWhatProjectsUse() throws Exception {
    Map<String, Set<String>> goals = new TreeMap<>();
    for (Element parameter : elements("//mojo[goal!='help']//parameter[editable='true']")) {
      Element mojo = (Element) parameter.getParentNode().getParentNode();
      String name = XPATH.evaluate("name", parameter);
      String written = XPATH.evaluate("configuration/" + name, mojo);
      String unlessWritten = XPATH.evaluate("configuration/" + name + "/@default-value", mojo);
      String required = XPATH.evaluate("required", parameter).equals("true") ? "required" : "";
      String type = XPATH.evaluate("type", parameter);
      goals
          .computeIfAbsent(
              String.join(" | ", name, type, written, unlessWritten, required),
              any -> new TreeSet<>())
          .add(XPATH.evaluate("goal", mojo));
    }
    StringBuilder text = new StringBuilder();
    goals.forEach((parameter, of) -> text.append(parameter).append(" | ").append(of).append('\n'));
    try (InputStream golden = DescriptorTest.class.getResourceAsStream("parameters.txt")) {
      byte[] expected = Objects.requireNonNull(golden, "parameters.txt").readAllBytes();
      assertEquals(new String(expected, StandardCharsets.UTF_8), text.toString());
    }
  }

  @Test
  void namesEachPropertyAlike() throws Exception {
    for (Element configured :
        elements("//mojo[goal!='help']/configuration/*[starts-with(., '${solo5')]")) {
      String property = configured.getTextContent();
      assertTrue(property.matches("\\$\\{solo5\\.[a-zA-Z]+}"), property);
    }
  }

  /** Maven sets the field of the class nearest to the goal; one that it hides would stay null. */
  @Test
  void hidesNoParameterOfASuperclass() throws Exception {
    for (Element goal : elements("//mojo/implementation")) {
      Set<String> names = new TreeSet<>();
      for (Class<?> type = Class.forName(goal.getTextContent());
          type != null && type.getName().startsWith("dev.solo5");
          type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          assertTrue(
              Modifier.isStatic(field.getModifiers()) || names.add(field.getName()),
              goal.getTextContent() + " has two fields " + field.getName());
        }
      }
    }
  }

  /** One in none, or in two, would stay null, or one of the two. */
  @Test
  void eachParameterIsInTheGoalOrInOneOfItsGroups() throws Exception {
    for (Element mojo : elements("//mojo[goal!='help']")) {
      String goal = XPATH.evaluate("implementation", mojo);
      List<Class<?>> holders = new ArrayList<>();
      for (Class<?> type = Class.forName(goal);
          type.getName().startsWith("dev.solo5");
          type = type.getSuperclass()) {
        holders.add(type);
        Stream.of(type.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(Group.class))
            .forEach(field -> holders.add(field.getType()));
      }
      for (Element name : elements("//mojo[implementation='" + goal + "']//parameter/name")) {
        assertEquals(
            1,
            holders.stream()
                .flatMap(holder -> Stream.of(holder.getDeclaredFields()))
                .filter(field -> field.getName().equals(name.getTextContent()))
                .count(),
            goal + ": " + name.getTextContent());
      }
      assertEquals(holders.size() > 2 ? "solo5" : "", XPATH.evaluate("configurator", mojo), goal);
    }
  }

  private static List<Element> elements(String path) throws Exception {
    NodeList nodes = (NodeList) XPATH.evaluate(path, descriptor, XPathConstants.NODESET);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(String path) throws Exception {
    return XPATH.evaluate(path, descriptor);
  }
}
