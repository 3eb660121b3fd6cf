package dev.solo5.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokenLinksTest {
  private static final Map<String, List<String>> FILES =
      Map.of("a.md", List.of("one"), "docs/b.md", List.of("two", "three"), "docs", List.of());

  private final BrokenLinks check = new BrokenLinks(path -> Optional.ofNullable(FILES.get(path)));

  @Test
  void followsFilesDirectoriesAndAnchors() {
    assertEquals(
        List.of(),
        check.in("docs/b.md", List.of("../a.md", "../a.md#one", "#two", "b.md#three", "../docs")));
  }

  @Test
  void namesWhatLeadsNowhere() {
    assertEquals(
        List.of(
            "docs/b.md: a.md: no such file",
            "docs/b.md: ../../a.md: no such file",
            "docs/b.md: #one: no such anchor, there are [two, three]",
            "docs/b.md: ../a.md#two: no such anchor, there are [one]"),
        check.in("docs/b.md", List.of("a.md", "../../a.md", "#one", "../a.md#two")));
  }

  @Test
  void looksAtTheFormOfOthersAddresses() {
    assertEquals(
        List.of(
            "a.md: http://example.org: expected https and a host",
            "a.md: https:/example.org: expected https and a host",
            "a.md: https://exa mple.org: Illegal character in authority at index 11:"
                + " https://exa mple.org"),
        check.in(
            "a.md",
            List.of(
                "https://example.org/a#b",
                "http://example.org",
                "https:/example.org",
                "https://exa mple.org")));
  }
}
