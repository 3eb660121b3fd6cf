package dev.solo5.site.goal;

import dev.solo5.site.MarkdownText;
import dev.solo5.site.javadoc.SourceIndex;
import dev.solo5.site.javadoc.TypeDoc;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The plugin's descriptor, which Maven reads. Its descriptions are plain text; those of the sources
 * are taken where there are any, as they have markup.
 */
final class Descriptor {
  private static final String RESOURCE = "/META-INF/maven/plugin.xml";

  private final Element plugin;
  private final SourceIndex sources;

  private Descriptor(Element plugin, SourceIndex sources) {
    this.plugin = plugin;
    this.sources = sources;
  }

  /** The one on the class path. */
  static Descriptor read(SourceIndex sources) {
    try (InputStream xml = Descriptor.class.getResourceAsStream(RESOURCE)) {
      Element plugin =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Objects.requireNonNull(xml, RESOURCE))
              .getDocumentElement();
      return new Descriptor(plugin, sources);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(RESOURCE + ": " + e.getMessage(), e);
    }
  }

  /** By name. */
  List<Goal> goals() {
    return children(child(plugin, "mojos").orElseThrow(), "mojo").stream()
        .map(this::goal)
        .sorted(Comparator.comparing(Goal::name))
        .toList();
  }

  private Goal goal(Element mojo) {
    String implementation = text(mojo, "implementation").orElseThrow();
    return new Goal(
        text(plugin, "goalPrefix").orElseThrow(),
        text(mojo, "goal").orElseThrow(),
        implementation,
        text(mojo, "phase"),
        text(mojo, "executePhase"),
        isTrue(mojo, "requiresProject"),
        isTrue(mojo, "threadSafe"),
        text(mojo, "since"),
        text(mojo, "deprecated"),
        sources.find(implementation).map(TypeDoc::comment).orElseGet(() -> described(mojo)),
        parameters(mojo, implementation));
  }

  private List<Parameter> parameters(Element mojo, String implementation) {
    return child(mojo, "parameters").stream()
        .flatMap(list -> children(list, "parameter").stream())
        .filter(parameter -> isTrue(parameter, "editable"))
        .map(parameter -> parameter(mojo, implementation, parameter))
        .sorted(Comparator.comparing(Parameter::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Parameter parameter(Element mojo, String implementation, Element parameter) {
    String name = text(parameter, "name").orElseThrow();
    Optional<TypeDoc.Member> field = field(implementation, name);
    Optional<Element> configured =
        child(mojo, "configuration").flatMap(configuration -> child(configuration, name));
    return new Parameter(
        name,
        field
            .map(TypeDoc.Member::type)
            .orElseGet(() -> text(parameter, "type").orElse("").replaceFirst("^.*\\.", "")),
        configured
            .map(element -> element.getTextContent().strip())
            .filter(expression -> expression.matches("\\$\\{[^{}]+}"))
            .map(expression -> expression.substring(2, expression.length() - 1)),
        configured
            .map(element -> element.getAttribute("default-value"))
            .filter(value -> !value.isEmpty()),
        isTrue(parameter, "required"),
        text(parameter, "since"),
        text(parameter, "deprecated"),
        field
            .map(TypeDoc.Member::comment)
            .filter(comment -> !comment.isEmpty())
            .orElseGet(() -> described(parameter)));
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

  private static String described(Element element) {
    return MarkdownText.escape(text(element, "description").orElse(""));
  }

  private static boolean isTrue(Element element, String name) {
    return text(element, name).filter("true"::equals).isPresent();
  }

  private static Optional<String> text(Element element, String name) {
    return child(element, name)
        .map(found -> found.getTextContent().strip())
        .filter(found -> !found.isEmpty());
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element, name).stream().findFirst();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }
}
