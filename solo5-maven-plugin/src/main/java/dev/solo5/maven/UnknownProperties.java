package dev.solo5.maven;

import dev.solo5.build.device.DeviceSettings;
import dev.solo5.build.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Properties on the command line that look as if they were meant for this plugin, but that no goal
 * knows.
 */
final class UnknownProperties {
  private static final String OURS = "solo5.";

  /** What other parts of the house read: JUnit's configuration. */
  private static final Set<String> READ_ELSEWHERE = Set.of("solo5.runs.keep");

  private UnknownProperties() {}

  /**
   * A line for each of them.
   *
   * @param given the names on the command line
   * @param own names that the project knows, in its POM
   */
  static List<String> warnings(
      PluginDescriptor descriptor, Collection<String> given, Collection<String> own) {
    Set<String> known = known(descriptor);
    return given.stream()
        .sorted()
        .filter(name -> name.startsWith(OURS) && !known.contains(name) && !own.contains(name))
        .filter(name -> !DeviceSettings.isSetting(name))
        .map(name -> warning(name, known))
        .toList();
  }

  private static String warning(String name, Set<String> known) {
    Optional<String> meant =
        Suggestion.by(
            name.substring(OURS.length()),
            known.stream().map(one -> one.substring(OURS.length())).toList());
    String advice =
        meant
            .map(one -> "Write -D%s%s instead of -D%s".formatted(OURS, one, name))
            .orElse("Remove -D%s, or see solo5:help -Ddetail".formatted(name));
    return "%s: no goal knows the property '%s'".formatted(advice, name);
  }

  /** The properties of all goals, as the descriptor has them. */
  private static Set<String> known(PluginDescriptor descriptor) {
    Set<String> known = new TreeSet<>(READ_ELSEWHERE);
    for (MojoDescriptor mojo : descriptor.getMojos()) {
      for (PlexusConfiguration parameter : mojo.getMojoConfiguration().getChildren()) {
        String expression = parameter.getValue("");
        if (expression.startsWith("${" + OURS) && expression.endsWith("}")) {
          known.add(expression.substring(2, expression.length() - 1));
        }
      }
    }
    return known;
  }
}
