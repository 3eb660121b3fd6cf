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
  void isRewrittenWithAnchorsAndOtherLinks() {
    String text =
        """
        # A

        [`x` y](guide.md) and `[x](guide.md)`

        | ![p](p.md.md) | [z](<guide.md>) |
        |---|---|
        """;

    assertEquals(
        """
        # <a id="a"></a>A

        [`x` y](guide.html) and `[x](guide.md)`

        | ![p](p.md.html) | [z](<guide.html>) |
        |---|---|
        """,
        Markdown.parse(text).rewritten(link -> link.replaceFirst("md$", "html")));
  }

  @Test
  void listsTheHeadingsOfAPageBelowItsTitle() {
    assertEquals(
        """
        # <a id="a"></a>A

        <nav class="toc"><div>
        <p>On this page</p>
        <ul>
        <li class="level2"><a href="#b--c">B &lt; C</a></li>
        <li class="level3"><a href="#d">D</a></li>
        </ul>
        </div></nav>


        ## <a id="b--c"></a>B < C

        ### <a id="d"></a>D
        """,
        Markdown.parse("# A\n\n## B < C\n\n### D\n").rewritten(link -> link));
  }

  @Test
  void isSearchedByHeadings() {
    assertEquals(
        List.of("A: one two", "B: three four", "C: "),
        Markdown.parse("# A\n\none\n`two`\n\n## B\n\n- three\n- four\n\n## C\n").sections().stream()
            .map(section -> section.heading().text() + ": " + section.words())
            .toList());
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
