package dev.solo5.maven.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupConfiguratorTest {
  private final Goal goal = new Goal();
  private final DefaultPlexusConfiguration written =
      new DefaultPlexusConfiguration("configuration");
  private final Map<String, Object> told = new HashMap<>();

  /** What all goals have. */
  private abstract static class AnyGoal {
    @Group final Common common = new Common();
  }

  private static final class Goal extends AnyGoal {
    @Nullable String own;
    @Group final Guest guest = new Guest("made by the goal");
    final Guest noGroup = new Guest("");
  }

  private static final class Common {
    boolean skip;
  }

  private static final class Guest {
    final String target;
    int memory;
    @Nullable List<String> arguments;
    @Nullable File file;

    Guest(String target) {
      this.target = target;
    }
  }

  @Test
  void aGoalsOwnParametersAreSet() throws Exception {
    written.addChild("own", "text");
    configure();
    assertEquals("text", goal.own);
  }

  @Test
  void parametersOfGroupsAreSetByTheirNames() throws Exception {
    written.addChild("memory", "64");
    written.addChild("skip", "true");
    PlexusConfiguration arguments = new DefaultPlexusConfiguration("arguments");
    arguments.addChild("argument", "a");
    arguments.addChild("argument", "b");
    written.addChild(arguments);
    configure();
    assertEquals(64, goal.guest.memory);
    assertEquals(List.of("a", "b"), goal.guest.arguments);
    assertTrue(goal.common.skip);
    assertEquals(0, goal.noGroup.memory);
  }

  @Test
  void propertiesAndDefaultsAreEvaluatedAsInAGoal() throws Exception {
    PlexusConfiguration memory = new DefaultPlexusConfiguration("memory", "${solo5.memory}");
    memory.setAttribute("default-value", "128");
    written.addChild(memory);
    PlexusConfiguration file = new DefaultPlexusConfiguration("file", "${solo5.file}");
    written.addChild(file);
    configure();
    assertEquals(128, goal.guest.memory);
    assertNull(goal.guest.file);
  }

  @Test
  void aFileIsRelativeToTheProject() throws Exception {
    written.addChild("file", "disk.img");
    configure();
    assertEquals(new File("/project/disk.img"), goal.guest.file);
  }

  /** By it Maven knows which of the required parameters are missing. */
  @Test
  void mavenIsToldOfAllAsOfTheGoals() throws Exception {
    written.addChild("own", "text");
    written.addChild("memory", "64");
    configure();
    assertEquals(Map.of("own", "text", "memory", 64), told);
  }

  @Test
  void aValueOfAnotherTypeIsRefusedByTheParametersName() {
    written.addChild("memory", "much");
    var e = assertThrows(ComponentConfigurationException.class, this::configure);
    assertEquals("memory", e.getFailedConfiguration().getName());
    assertTrue(String.valueOf(e.getMessage()).contains("'much' to int"), e::toString);
  }

  @Test
  void whatAGroupIsMadeWithIsNoParameter() {
    written.addChild("target", "hvt");
    assertThrows(ComponentConfigurationException.class, this::configure);
    assertEquals("made by the goal", goal.guest.target);
  }

  @Test
  void whatNoneHasIsRefusedAsWithoutGroups() {
    written.addChild("nonsense", "1");
    var e = assertThrows(ComponentConfigurationException.class, this::configure);
    assertTrue(String.valueOf(e.getMessage()).contains("nonsense"), e::toString);
    assertTrue(String.valueOf(e.getMessage()).contains(Goal.class.getName()), e::toString);
  }

  private void configure() throws Exception {
    ClassRealm realm = new ClassWorld("test", getClass().getClassLoader()).getRealm("test");
    new GroupConfigurator()
        .configureComponent(goal, written, new NothingIsSet(), realm, new Listener());
  }

  /** A project in which no property is set. */
  private static final class NothingIsSet implements ExpressionEvaluator {
    @Override
    public @Nullable Object evaluate(String text) {
      return text.startsWith("${") ? null : text;
    }

    @Override
    public File alignToBaseDirectory(File file) {
      return new File("/project", file.getPath());
    }
  }

  private final class Listener implements ConfigurationListener {
    @Override
    public void notifyFieldChangeUsingReflection(String field, Object value, Object target) {
      assertSame(goal, target);
      told.put(field, value);
    }

    @Override
    public void notifyFieldChangeUsingSetter(String field, Object value, Object target) {
      notifyFieldChangeUsingReflection(field, value, target);
    }
  }
}
