package dev.solo5.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource({
    "The SDK: without Maven, the-sdk-without-maven",
    "`solo5:run`, solo5run",
    "What a guest can't do, what-a-guest-cant-do",
    "x86_64 and aarch64, x86_64-and-aarch64"
  })
  void namesAnchorsAsGitHubDoes(String heading, String id) {
    assertEquals(id, Markdown.parse("## " + heading).headings().getFirst().id());
  }

  @Test
  void namesEqualHeadingsApart() {
    assertEquals(
        List.of("a", "a-1", "a-2"),
        Markdown.parse("# A\n\n## A\n\n## A\n").headings().stream().map(Heading::id).toList());
  }

  @Test
  void showsHtmlAsText() {
    assertEquals(
        "<p>a &lt;block&gt; element</p>\n", Markdown.parse("a <block> element").html(link -> link));
  }

  @Test
  void rewritesLinks() {
    assertEquals(
        "<p><a href=\"guide.html\">x</a></p>\n",
        Markdown.parse("[x](guide.md)").html(link -> link.replace(".md", ".html")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a* _b_ `c` [d](e) <f> #g &amp; \\h |i| ~~j~~ !k", "a_b{c}"})
  void escapesWhatHasAMeaning(String text) {
    assertEquals(text, Markdown.plain(Markdown.parse(MarkdownText.escape(text)).document()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "`a`", "a``b"})
  void quotesCode(String text) {
    assertEquals(text, Markdown.plain(Markdown.parse(MarkdownText.code(text)).document()));
  }
}
