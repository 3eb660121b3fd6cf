package dev.solo5.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown as GitHub reads it: tables, and an anchor for each heading. */
final class Markdown {
  /** With more headings than this, the third level is left out of a page's table of contents. */
  private static final int MANY = 45;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final String text;
  private final Node document;
  private final Map<Node, Heading> headings;
  private final Map<Node, String> links = new LinkedHashMap<>();
  private final Map<Node, String> images = new LinkedHashMap<>();

  /** Text put into a place of the source. */
  private record Edit(int start, int end, String words) {}

  /** A heading and the words below it, up to the next heading. */
  record Section(Heading heading, String words) {}

  private Markdown(String text) {
    this.text = text;
    this.document = PARSER.parse(text);
    this.headings = number(document);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.put(link, link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            images.put(image, image.getDestination());
          }
        });
  }

  static Markdown parse(String text) {
    return new Markdown(text);
  }

  /** The root of the tree. */
  Node document() {
    return document;
  }

  /** In the order of the text. */
  List<Heading> headings() {
    return List.copyOf(headings.values());
  }

  /** The first heading. */
  String title() {
    return headings.isEmpty() ? "Untitled" : headings().getFirst().text();
  }

  /** Where links lead, as written. */
  List<String> links() {
    return List.copyOf(links.values());
  }

  /** Where pictures are, as written. */
  List<String> images() {
    return List.copyOf(images.values());
  }

  /** The text by headings, for a search. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Node node = document.getLastChild(); node != null; node = node.getPrevious()) {
      @Nullable Heading heading = headings.get(node);
      if (heading != null) {
        sections.addFirst(new Section(heading, words.toString().strip()));
        words.setLength(0);
      } else {
        words.insert(0, plain(node) + " ");
      }
    }
    return sections;
  }

  /** The same for the renderer of the site: other links, GitHub's anchors, a table of contents. */
  String rewritten(UnaryOperator<String> hrefs) {
    List<Edit> edits = new ArrayList<>();
    links.forEach((node, link) -> edits.add(edit(node, link, hrefs.apply(link))));
    images.forEach((node, image) -> edits.add(edit(node, image, hrefs.apply(image))));
    headings.forEach((node, heading) -> {
      int start = start(node.getFirstChild());
      edits.add(new Edit(start, start, anchor(heading.id())));
    });
    headings.keySet().stream()
        .findFirst()
        .ifPresent(title -> edits.add(new Edit(end(title), end(title), contents())));
    edits.sort(Comparator.comparingInt(Edit::start).reversed());
    StringBuilder written = new StringBuilder(text);
    edits.forEach(edit -> written.replace(edit.start(), edit.end(), edit.words()));
    return written.toString();
  }

  /** Links to a name that begins with no letter are given one by the renderer. */
  private static String anchor(String id) {
    String anchor = "<a id=\"" + id + "\"></a>";
    return Character.isLetter(id.codePointAt(0)) ? anchor : anchor + "<a id=\"a" + id + "\"></a>";
  }

  private Edit edit(Node node, String link, String href) {
    int start = text.lastIndexOf(link, end(node) - link.length());
    if (start < start(node)) {
      throw new IllegalStateException(link + ": the link is not written where it is used");
    }
    return new Edit(start, start + link.length(), href);
  }

  private String contents() {
    int deepest = headings.size() > MANY ? 2 : 3;
    List<Heading> shown =
        headings.values().stream()
            .filter(heading -> heading.level() > 1 && heading.level() <= deepest)
            .toList();
    if (shown.size() < 2) {
      return "";
    }
    StringBuilder list =
        new StringBuilder("\n\n<nav class=\"toc\"><div>\n<p>On this page</p>\n<ul>\n");
    for (Heading heading : shown) {
      list.append(
          "<li class=\"level%s\"><a href=\"#%s\">%s</a></li>\n"
              .formatted(
                  heading.level(),
                  heading.id(),
                  heading.text().replace("&", "&amp;").replace("<", "&lt;")));
    }
    return list.append("</ul>\n</div></nav>\n").toString();
  }

  private static int start(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex();
  }

  private static int end(Node node) {
    SourceSpan last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }

  /** The words of a node on one line, without markup. */
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

          @Override
          public void visit(FencedCodeBlock block) {
            words.append(block.getLiteral()).append(' ');
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }

          @Override
          public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            words.append(' ');
          }

          @Override
          public void visit(CustomNode cell) {
            visitChildren(cell);
            words.append(' ');
          }
        });
    return words.toString().strip().replaceAll("\\s+", " ");
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
