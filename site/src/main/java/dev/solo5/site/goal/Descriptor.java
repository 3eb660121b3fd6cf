package dev.solo5.site.goal;

import dev.solo5.site.MarkdownText;
import dev.solo5.site.javadoc.SourceIndex;
import dev.solo5.site.javadoc.TypeDoc;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * The plugin's descriptor, as Maven reads it. Its descriptions are plain text; those of the sources
 * are taken where there are any, as they have markup.
 */
final class Descriptor {
  private static final String RESOURCE = "/META-INF/maven/plugin.xml";

  private final SourceIndex sources;

  private Descriptor(SourceIndex sources) {
    this.sources = sources;
  }

  /** The goals of the plugin on the class path, by name. */
  static List<Goal> goals(SourceIndex sources) {
    Descriptor descriptor = new Descriptor(sources);
    return plugin().getMojos().stream()
        .map(descriptor::goal)
        .sorted(Comparator.comparing(Goal::name))
        .toList();
  }

  private static PluginDescriptor plugin() {
    try (InputStream xml =
        Objects.requireNonNull(Descriptor.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new PluginDescriptorBuilder()
          .build(new InputStreamReader(xml, StandardCharsets.UTF_8));
    } catch (IOException | PlexusConfigurationException e) {
      throw new IllegalStateException(RESOURCE + ": " + e.getMessage(), e);
    }
  }

  private Goal goal(MojoDescriptor mojo) {
    String implementation = mojo.getImplementation();
    return new Goal(
        mojo.getPluginDescriptor().getGoalPrefix(),
        mojo.getGoal(),
        implementation,
        text(mojo.getPhase()),
        text(mojo.getExecutePhase()),
        mojo.isProjectRequired(),
        mojo.isThreadSafe(),
        text(mojo.getSince()),
        text(mojo.getDeprecated()),
        sources
            .find(implementation)
            .map(TypeDoc::comment)
            .orElseGet(() -> described(mojo.getDescription())),
        mojo.getParameters().stream()
            .filter(org.apache.maven.plugin.descriptor.Parameter::isEditable)
            .map(parameter -> parameter(implementation, parameter))
            .sorted(Comparator.comparing(Parameter::name, String.CASE_INSENSITIVE_ORDER))
            .toList());
  }

  private Parameter parameter(
      String implementation, org.apache.maven.plugin.descriptor.Parameter parameter) {
    Optional<TypeDoc.Member> field = field(implementation, parameter.getName());
    return new Parameter(
        parameter.getName(),
        field
            .map(TypeDoc.Member::type)
            .orElseGet(() -> parameter.getType().replaceFirst("^.*\\.", "")),
        text(parameter.getExpression())
            .filter(expression -> expression.matches("\\$\\{[^{}]+}"))
            .map(expression -> expression.substring(2, expression.length() - 1)),
        text(parameter.getDefaultValue()),
        parameter.isRequired(),
        text(parameter.getSince()),
        text(parameter.getDeprecated()),
        field
            .map(TypeDoc.Member::comment)
            .filter(comment -> !comment.isEmpty())
            .orElseGet(() -> described(parameter.getDescription())));
  }

  /** The field of a mojo, of the classes it extends or of its groups, all in its package. */
  private Optional<TypeDoc.Member> field(String type, String name) {
    Optional<TypeDoc> declared = sources.find(type);
    if (declared.isEmpty() || declared.get().members().containsKey(name)) {
      return declared.map(found -> found.members().get(name));
    }
    String inPackage = type.substring(0, type.lastIndexOf('.') + 1);
    // What has a comment is a parameter, and what is in its class are elements inside it.
    return declared.get().members().values().stream()
        .filter(member -> member.comment().isEmpty())
        .flatMap(group -> sources.find(inPackage + group.type()).stream())
        .flatMap(group -> Optional.ofNullable(group.members().get(name)).stream())
        .findFirst()
        .or(() -> declared.get().parent().flatMap(parent -> field(inPackage + parent, name)));
  }

  private static String described(@Nullable String description) {
    return MarkdownText.escape(text(description).orElse(""));
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(found -> !found.isEmpty());
  }
}
