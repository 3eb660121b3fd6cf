package dev.solo5.maven;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Elements of the plugin's configuration that no goal knows: Maven itself leaves them out. */
final class UnknownElements {
  private UnknownElements() {}

  /**
   * Refuses the first of them.
   *
   * @param execution the configuration of which execution is looked at, beside the plugin's own
   * @throws ProblemException with a {@link Problem.UnknownElement}
   */
  static void refuse(MavenProject project, PluginDescriptor descriptor, String execution)
      throws ProblemException {
    Plugin plugin = project.getPlugin(descriptor.getPluginLookupKey());
    if (plugin == null) {
      return;
    }
    List<Object> configurations = new ArrayList<>();
    configurations.add(plugin.getConfiguration());
    plugin.getExecutions().stream()
        .filter(one -> one.getId().equals(execution))
        .forEach(one -> configurations.add(one.getConfiguration()));
    for (Object configuration : configurations) {
      if (configuration instanceof Xpp3Dom elements) {
        refuse(Stream.of(elements.getChildren()).map(Xpp3Dom::getName).toList(), known(descriptor));
      }
    }
  }

  /** Refuses the first of {@code written} that is not in {@code known}. */
  static void refuse(List<String> written, Set<String> known) throws ProblemException {
    for (String element : written) {
      if (!known.contains(element)) {
        throw new ProblemException(
            new Problem.UnknownElement(element, Suggestion.by(element, known)));
      }
    }
  }

  private static Set<String> known(PluginDescriptor descriptor) {
    return descriptor.getMojos().stream()
        .flatMap(mojo -> mojo.getParameters().stream())
        .flatMap(one -> Stream.of(one.getName(), one.getAlias()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
