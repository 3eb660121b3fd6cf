package dev.solo5.site.javadoc;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import dev.solo5.site.MarkdownText;
import java.util.List;

/** The text of a Javadoc comment as Markdown: one line for each paragraph or list item. */
final class Prose extends SimpleDocTreeVisitor<Void, StringBuilder> {
  private Prose() {}

  static String of(List<? extends DocTree> body) {
    StringBuilder text = new StringBuilder();
    new Prose().visit(body, text);
    return text.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  @Override
  public Void visitText(TextTree node, StringBuilder text) {
    text.append(MarkdownText.escape(node.getBody().replaceAll("\\s+", " ")));
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree node, StringBuilder text) {
    String body = node.getBody().getBody().replaceAll("\\s+", " ").strip();
    boolean code = node.getKind() == DocTree.Kind.CODE;
    text.append(code ? MarkdownText.code(body) : MarkdownText.escape(body));
    return null;
  }

  @Override
  public Void visitLink(LinkTree node, StringBuilder text) {
    String name = node.getReference().getSignature().replaceFirst("^.*#", "");
    text.append(node.getLabel().isEmpty() ? MarkdownText.code(name) : of(node.getLabel()));
    return null;
  }

  @Override
  public Void visitEntity(EntityTree node, StringBuilder text) {
    text.append('&').append(node.getName()).append(';');
    return null;
  }

  @Override
  public Void visitStartElement(StartElementTree node, StringBuilder text) {
    switch (node.getName().toString()) {
      case "p", "ul", "ol" -> text.append("\n\n");
      case "li" -> text.append("\n- ");
      case "br" -> text.append(' ');
      default -> throw new IllegalArgumentException("no Markdown is known for " + node);
    }
    return null;
  }

  @Override
  public Void visitEndElement(EndElementTree node, StringBuilder text) {
    text.append(node.getName().contentEquals("ul") ? "\n\n" : "");
    return null;
  }

  @Override
  protected Void defaultAction(DocTree node, StringBuilder text) {
    throw new IllegalArgumentException("no Markdown is known for " + node);
  }
}
