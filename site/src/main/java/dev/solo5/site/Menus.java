package dev.solo5.site;

import java.util.ArrayList;
import java.util.List;
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
final class Menus extends AbstractVisitor {
  /** Pages under one heading. */
  record Menu(String title, List<Entry> entries) {}

  /** A page: its name there, and the link as written. */
  record Entry(String title, String link) {}

  private final List<Menu> menus = new ArrayList<>(List.of(new Menu("", new ArrayList<>())));

  private Menus() {}

  static List<Menu> of(Markdown contents) {
    Menus collector = new Menus();
    contents.document().accept(collector);
    return collector.menus.stream().filter(menu -> !menu.entries().isEmpty()).toList();
  }

  @Override
  public void visit(org.commonmark.node.Heading heading) {
    menus.add(new Menu(Markdown.plain(heading), new ArrayList<>()));
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
    List<Link> links = new ArrayList<>();
    row.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link);
          }
        });
    links.stream()
        .findFirst()
        .map(link -> new Entry(Markdown.plain(link), link.getDestination()))
        .ifPresent(menus.getLast().entries()::add);
  }
}
