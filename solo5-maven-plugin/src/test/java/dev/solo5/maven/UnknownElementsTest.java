package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class UnknownElementsTest {
  private final Plugin plugin = new Plugin();

  @Test
  void whatAGoalKnowsMayBeThere() {
    plugin.setConfiguration(configuration("memory"));
    assertDoesNotThrow(this::check);
  }

  @Test
  void theConfigurationOfThePluginIsLookedAt() {
    plugin.setConfiguration(configuration("memory", "memroy"));
    assertEquals(new Problem.UnknownElement("memroy", Optional.of("memory")), refused());
  }

  @Test
  void theConfigurationOfThisExecutionIsLookedAtAndNoOther() {
    plugin.addExecution(execution("this", "nonsense"));
    plugin.addExecution(execution("other", "rubbish"));
    assertEquals(new Problem.UnknownElement("nonsense", Optional.empty()), refused());
  }

  @Test
  void aFirstElementIsNamedFirst() throws ProblemException {
    var e =
        assertThrows(
            ProblemException.class,
            () -> UnknownElements.refuse(List.of("skip", "b", "a"), Set.of("skip")));
    assertEquals(new Problem.UnknownElement("b", Optional.empty()), e.problem());
  }

  private Problem refused() {
    return assertThrows(ProblemException.class, this::check).problem();
  }

  private void check() throws ProblemException {
    plugin.setGroupId("dev.solo5");
    plugin.setArtifactId("solo5-maven-plugin");
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    UnknownElements.refuse(new MavenProject(model), descriptor(), "this");
  }

  private static PluginExecution execution(String id, String element) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.setConfiguration(configuration(element));
    return execution;
  }

  private static Xpp3Dom configuration(String... elements) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    for (String element : elements) {
      configuration.addChild(new Xpp3Dom(element));
    }
    return configuration;
  }

  private static PluginDescriptor descriptor() {
    try {
      Parameter memory = new Parameter();
      memory.setName("memory");
      MojoDescriptor run = new MojoDescriptor();
      run.setGoal("run");
      run.addParameter(memory);
      PluginDescriptor descriptor = new PluginDescriptor();
      descriptor.setGroupId("dev.solo5");
      descriptor.setArtifactId("solo5-maven-plugin");
      descriptor.addMojo(run);
      return descriptor;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
