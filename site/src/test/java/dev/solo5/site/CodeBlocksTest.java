package dev.solo5.site;

import static dev.solo5.site.Checkout.REPOSITORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Code shown in the documentation is that of files that are built and run in each build. */
class CodeBlocksTest {
  @Test
  void areTheFilesTheyName() {
    List<String> different = new ArrayList<>();
    int named = 0;
    for (String page : pages()) {
      for (CodeBlock block : CodeBlock.of(REPOSITORY, page)) {
        if (block.file().isPresent()) {
          named++;
          String file = block.file().get();
          if (!REPOSITORY.has(file) || !block.agreesWith(REPOSITORY.read(file))) {
            different.add(page + ": not what " + file + " has:\n" + block.text());
          }
        }
      }
    }

    assertTrue(named > 3, "found only " + named);
    assertEquals(List.of(), different);
  }

  @Test
  void areWellFormedWhereTheyAreXml() throws Exception {
    for (String page : pages()) {
      for (CodeBlock block : CodeBlock.of(REPOSITORY, page)) {
        if (block.language().equals("xml")) {
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader("<all>" + block.text() + "</all>")));
        }
      }
    }
  }

  @Test
  void areShownWithTheImportsOfOurClasses() {
    Pattern ours = Pattern.compile("(?m)^import (?:static )?dev\\.solo5\\.[\\w.]*?(\\w+);$");
    List<String> missing = new ArrayList<>();
    for (String page : pages()) {
      for (CodeBlock block : CodeBlock.of(REPOSITORY, page)) {
        if (block.language().equals("java") && block.file().isPresent()) {
          ours.matcher(REPOSITORY.read(block.file().get()))
              .results()
              .filter(found -> block.text().matches("(?s).*\\b" + found.group(1) + "\\b.*"))
              .map(MatchResult::group)
              .filter(line -> !REPOSITORY.read(page).contains(line))
              .forEach(line -> missing.add(page + ": " + line));
        }
      }
    }

    assertEquals(List.of(), missing);
  }

  /** Maven makes two executions without one into one, or refuses them. */
  @Test
  void giveEachExecutionAnId() {
    Pattern execution = Pattern.compile("<execution>\\s*(<\\w+>)");
    List<String> without = new ArrayList<>();
    List<String> pages = pages();
    pages.addAll(REPOSITORY.markdown("site/src/main/resources"));
    for (String page : pages) {
      execution
          .matcher(REPOSITORY.read(page))
          .results()
          .filter(found -> !found.group(1).equals("<id>"))
          .forEach(found -> without.add(page + ": " + found.group()));
    }

    assertTrue(pages.stream().anyMatch(page -> page.endsWith("usage/test.md")), "" + pages);
    assertEquals(List.of(), without);
  }

  /** Shells in containers often have no such variable. */
  @Test
  void askTheSystemWhoTheUserIs() {
    assertEquals(
        List.of(),
        pages().stream().filter(page -> REPOSITORY.read(page).contains("$USER")).toList());
  }

  @Test
  void mayBePartsWithLessIndentation() {
    CodeBlock part = new CodeBlock("c", Optional.of("f"), true, "if (a)\n    b();\n");

    assertTrue(part.agreesWith("{\n    if (a)\n        b();\n    c();\n}\n"));
    assertTrue(part.agreesWith("x;\nif (a)\n    b();\n"));
    assertFalse(part.agreesWith("{\n    if (a)\n      b();\n}\n"));
    assertFalse(part.agreesWith("{\n    if (a)\n        b();  \n}\n"));
    assertFalse(new CodeBlock("c", Optional.of("f"), false, "a\n").agreesWith("a\nb\n"));
  }

  private static List<String> pages() {
    List<String> pages = new ArrayList<>(REPOSITORY.markdown("docs"));
    pages.add("README.md");
    return pages;
  }
}
