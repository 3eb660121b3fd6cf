package dev.solo5.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/**
 * A block of code in a page. {@code ```c src/it/hello/src/main/unikernel/main.c} says that it is
 * that file, {@code part} after it that it is some lines of it.
 *
 * @param language as named
 * @param file of the repository that has this code, when one is named after the language
 * @param part whether it is only a part of the file
 * @param text the lines
 */
record CodeBlock(String language, Optional<String> file, boolean part, String text) {
  static List<CodeBlock> of(Repository repository, String page) {
    List<CodeBlock> blocks = new ArrayList<>();
    Markdown.parse(repository.read(page))
        .document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                String[] words = block.getInfo().split(" ", -1);
                blocks.add(
                    new CodeBlock(
                        words[0],
                        words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
                        words.length > 2 && words[2].equals("part"),
                        block.getLiteral()));
              }
            });
    return blocks;
  }

  /** Whether the file says the same; a part may be indented less than in the file. */
  boolean agreesWith(String content) {
    if (!part) {
      return content.equals(text);
    }
    return content
        .lines()
        .filter(line -> line.strip().equals(text.lines().findFirst().orElse("").strip()))
        .map(line -> " ".repeat(Math.max(0, indent(line) - indent(text))))
        .anyMatch(indent -> content.contains("\n" + indented(indent)));
  }

  private String indented(String indent) {
    StringBuilder lines = new StringBuilder();
    text.lines().forEach(line -> lines.append(line.isEmpty() ? "" : indent + line).append('\n'));
    return lines.toString();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
