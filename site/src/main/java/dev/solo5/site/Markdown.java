package dev.solo5.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as GitHub reads it: tables, and an anchor for each heading. */
final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private final Node document;
  private final Map<Node, Heading> headings;

  private Markdown(Node document) {
    this.document = document;
    this.headings = number(document);
  }

  static Markdown parse(String text) {
    return new Markdown(PARSER.parse(text));
  }

  /** The root of the tree. */
  Node document() {
    return document;
  }

  /** In the order of the text. */
  List<Heading> headings() {
    return List.copyOf(headings.values());
  }

  /** Where links lead, as written. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
          }
        });
    return links;
  }

  /** Where pictures are, as written. */
  List<String> images() {
    List<String> images = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            images.add(image.getDestination());
          }
        });
    return images;
  }

  /** As HTML; HTML in the text is shown, not obeyed. */
  String html(UnaryOperator<String> hrefs) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .attributeProviderFactory(_ -> (node, _, attributes) -> attributes(node, attributes, hrefs))
        .build()
        .render(document);
  }

  private void attributes(Node node, Map<String, String> attributes, UnaryOperator<String> hrefs) {
    switch (node) {
      case org.commonmark.node.Heading _ when headings.get(node) != null ->
          attributes.put("id", headings.get(node).id());
      case Link link -> attributes.put("href", hrefs.apply(link.getDestination()));
      case Image image -> attributes.put("src", hrefs.apply(image.getDestination()));
      case TableBlock _ -> attributes.put("class", "columns");
      default -> {}
    }
  }

  /** The words of a node, without markup. */
  static String plain(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  private static Map<Node, Heading> number(Node document) {
    IdGenerator ids = IdGenerator.builder().build();
    Map<Node, Heading> found = new LinkedHashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Heading heading) {
            String text = plain(heading);
            found.put(heading, new Heading(heading.getLevel(), ids.generateId(text), text));
          }
        });
    return found;
  }
}
