package dev.solo5.elftool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElftoolUsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "--version",
        "-h",
        "gen-manifest",
        "gen-manifest a.json",
        "gen-manifest a.json b.c more",
        "query-abi",
        "query-abi a b",
        "query-manifest",
        "query-manifest a b",
        "Query-abi a",
        "query a",
        "--help query-abi a"
      })
  void everythingElseShowsTheUsageAndFails(String arguments) {
    Run run = Run.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertEquals(
        new Run(1, "", Elftool.usage(Run.PROGRAM, System.getProperty("project.version"))), run);
  }

  @Test
  void theUsageHasTheLinesOfTheReference() {
    List<String> lines = Elftool.usage("tool", "1.2").lines().toList();
    assertEquals(10, lines.size());
    assertEquals(
        List.of("usage: tool COMMAND ...", "tool version 1.2", "", "COMMAND is:"),
        lines.subList(0, 4));
    assertEquals("    gen-manifest SOURCE OUTPUT:", lines.get(4));
    assertEquals("    query-abi BINARY:", lines.get(6));
    assertEquals("    query-manifest BINARY:", lines.get(8));
    for (int description = 5; description < 10; description += 2) {
      assertEquals(8, lines.get(description).length() - lines.get(description).strip().length());
    }
  }
}
