package dev.solo5.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/**
 * The pages in their order: the headings of the documentation's table of contents, and under each
 * the first link of every row or list item.
 */
record Navigation(List<Section> sections) {
  /** Pages under one heading. */
  record Section(String title, List<Entry> entries) {}

  /** A page: its name there, and the link as written. */
  record Entry(String title, String link) {}

  Navigation {
    sections = List.copyOf(sections);
  }

  static Navigation of(Markdown contents) {
    Collector collector = new Collector();
    contents.document().accept(collector);
    return new Navigation(
        collector.sections.stream().filter(section -> !section.entries().isEmpty()).toList());
  }

  private static final class Collector extends AbstractVisitor {
    private final List<Section> sections =
        new ArrayList<>(List.of(new Section("", new ArrayList<>())));

    @Override
    public void visit(org.commonmark.node.Heading heading) {
      sections.add(new Section(Markdown.plain(heading), new ArrayList<>()));
    }

    @Override
    public void visit(ListItem item) {
      add(item);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow row) {
        add(row);
      } else {
        visitChildren(node);
      }
    }

    private void add(Node row) {
      firstLink(row)
          .map(link -> new Entry(Markdown.plain(link), link.getDestination()))
          .ifPresent(sections.getLast().entries()::add);
    }
  }

  private static Optional<Link> firstLink(Node node) {
    List<Link> links = new ArrayList<>();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link);
          }
        });
    return links.stream().findFirst();
  }
}
