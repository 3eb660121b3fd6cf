package dev.solo5.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.solo5.fixture.Mutations;
import dev.solo5.manifest.ManifestProblem.NotJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a text that is no JSON: the place of the first fault, and the words for it. */
class JsonSyntaxTest {
  private static final String EVERYTHING =
      "{ \"a\": [1, -0.5e+7, true, null], \"b\": {}, \"c\": \"\\u00e9\\n/\", \"d\": false }";

  /** {@code ^} stands for a control character. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a": x}       | 6 | 'x'                    | a JSON value
          {"a": nul}     | 6 | 'nul'                  | a JSON value
          {"a": NaN}     | 6 | 'NaN'                  | a JSON value
          {"a": }        | 6 | '}'                    | a JSON value
          [1,]           | 3 | ']'                    | a JSON value
          [+1]           | 1 | '+'                    | a JSON value
          {a: 1}         | 1 | 'a'                    | a key in double quotes
          {"a": 1,}      | 8 | '}'                    | a key in double quotes
          {"a" 1}        | 5 | '1'                    | a colon after the key
          {"a": 1 "b"}   | 8 | '"'                    | ',' or '}'
          [1}            | 2 | '}'                    | ',' or ']'
          [01]           | 2 | '1'                    | a decimal number as in JSON
          [1.]           | 3 | ']'                    | a decimal number as in JSON
          [0x10]         | 2 | 'x10'                  | a decimal number as in JSON
          [-]            | 2 | ']'                    | a decimal number as in JSON
          [1e+]          | 4 | ']'                    | a decimal number as in JSON
          ["a\\qb"]      | 4 | 'q'                    | one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX
          ["\\u12g4"]    | 6 | 'g'                    | four hexadecimal digits after \\u
          ["a^b"]        | 3 | control character 0x09 | an escape sequence for it
          [1 /* one */]  | 3 | '/'                    | no comment
          [1] // one     | 4 | '/'                    | no comment
          ["a            | 3 | the end of the file    | a closing double quote
          ["a\\          | 4 | the end of the file    | one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX
          {"a":          | 5 | the end of the file    | a JSON value
          {"a": 1        | 7 | the end of the file    | ',' or '}'
          [              | 1 | the end of the file    | a JSON value
          }              | 0 | '}'                    | a JSON value
          """)
  void isWhereItStops(String text, int offset, String found, String expected) {
    assertEquals(
        new JsonSyntax.Fault(offset, found, expected), JsonSyntax.first(text.replace('^', '\t')));
  }

  /** Whatever the parser refuses is refused here too: it never says that nothing is wrong. */
  @Test
  void agreesWithTheParser() {
    Mutations.of(EVERYTHING.getBytes(UTF_8), 7, 20_000)
        .map(bytes -> new String(bytes, ISO_8859_1))
        .forEach(JsonSyntaxTest::refusedHereToo);
  }

  private static void refusedHereToo(String text) {
    try {
      JsonReader.read(text, "m.json");
    } catch (ManifestException e) {
      if (e.problem() instanceof NotJson refused) {
        assertFalse(refused.found().equals(refused.expected()), text);
      }
    }
  }
}
