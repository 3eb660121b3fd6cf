package dev.solo5.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.manifest.ManifestProblem.BadValue;
import dev.solo5.manifest.ManifestProblem.NotJson;
import dev.solo5.manifest.ManifestProblem.Place;
import dev.solo5.manifest.ManifestProblem.Words;
import org.junit.jupiter.api.Test;

class ManifestJsonTest {

  private static final String START =
      """
      {
        "type": "solo5.manifest",
        "version": 1,
        "devices": [
      """;

  @Test
  void namesTheDeviceThatHasTheSameName() {
    String json =
        START
            + """
                { "name": "a", "type": "NET_BASIC" },
                { "name": "a", "type": "BLOCK_BASIC" }
              ]
            }
            """;
    refuses(
        new BadValue(
            new Place("m.json", "/devices/1/name", 6, 15),
            Words.NONE,
            "\"a\", the name of /devices/0 on line 5",
            "a different name for each device"),
        json);
  }

  @Test
  void namesTheKeyGivenTwice() {
    String json = START + "{ \"name\": \"a\", \"name\": \"b\", \"type\": \"NET_BASIC\" }]}";
    refuses(
        new BadValue(
            new Place("m.json", "/devices/0/name", 5, 16),
            Words.NONE,
            "key \"name\" again",
            "each key once"),
        json);
  }

  @Test
  void namesTheUnknownType() {
    String json = START + "{ \"name\": \"a\", \"type\": \"TAPE\" }]}";
    refuses(
        new BadValue(
            new Place("m.json", "/devices/0/type", 5, 24),
            Words.NONE,
            "\"TAPE\"",
            "\"BLOCK_BASIC\" or \"NET_BASIC\""),
        json);
  }

  @Test
  void saysNothingTwice() {
    assertEquals("m.json:1:1: (root): expected OBJECT, got ARRAY", said("[]"));
    assertEquals("m.json:1:1: (root): missing .type", said("{}"));
    assertEquals(
        "m.json:1:3: /size: unknown key: size, expected \"type\", \"version\" or \"devices\"",
        said("{ \"size\": 1 }"));
    assertEquals(
        "m.json:1:11: /type: invalid value, expected \"solo5.manifest\": found \"a\"",
        said("{ \"type\": \"a\", \"version\": 1, \"devices\": [] }"));
    assertEquals(
        "m.json:3:14: /version: invalid version 2, expected 1",
        said((START + "]}").replace("1", "2")));
    assertEquals(
        "m.json:3:14: /version: invalid version 9223372036854775807, expected 1: found "
            + "1".repeat(20),
        said((START + "]}").replace("1", "1".repeat(20))));
    assertEquals(
        "m.json:4:14: /devices: too many entries, maximum 63: found 64 devices",
        said(START + "{},".repeat(63) + "{}]}"));
    assertEquals(
        "m.json:5:11: /devices/0/name: name is not alphanumeric: found \"a-b\", expected 1 to 67"
            + " ASCII letters and digits",
        said(START + "{ \"name\": \"a-b\", \"type\": \"NET_BASIC\" }]}"));
  }

  private static String said(String json) {
    return refusal(json).problem().message();
  }

  @Test
  void reportsSyntaxBeforeContent() {
    String message = refusal("{ \"type\": 1, \"version\": x }").problem().message();
    assertTrue(message.startsWith("m.json:1:25: /version: not JSON: found "), message);
  }

  @Test
  void reportsTheEndOfTheFileWhereItIs() {
    ManifestProblem problem = refusal(START + "  { \"name\": \"a\",\n").problem();
    assertTrue(
        problem instanceof NotJson(Place(_, _, int line, _), _, _) && line == 6, "" + problem);
  }

  @Test
  void refusesTextAfterTheRoot() {
    refuses(
        new NotJson(
            new Place("m.json", "", 2, 1), "more text after the root value", "the end of the file"),
        "[]\n[]");
  }

  @Test
  void refusesOtherEncodings() {
    String valid = START + "]}";
    byte[] latin = valid.replace("solo5", "s\u00f6lo5").getBytes(ISO_8859_1);
    assertEquals(
        "m.json:2:13: (root): not JSON: found byte 0xf6, expected UTF-8",
        refusal(latin).getMessage());
    byte[] utf16 = valid.getBytes(UTF_16LE);
    assertTrue(refusal(utf16).problem() instanceof NotJson);
    assertEquals(
        "m.json:1:1: (root): not JSON: found a byte order mark, expected a JSON object",
        refusal("\ufeff" + valid).getMessage());
  }

  @Test
  void showsHostileTextOnOneShortLine() {
    String key = "\\n\\u001b[31m\u202e" + "x".repeat(500);
    String message = refusal("{ \"" + key + "\": 1 }").problem().message();
    assertTrue(message.contains("\\u000a\\u001b[31m\\u202exxx"), message);
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
  }

  @Test
  void refusesDeepNesting() {
    assertTrue(refusal("[".repeat(100_000)).problem() instanceof NotJson);
  }

  @Test
  void theModelRefusesWhatTheTextMayNotSay() {
    assertThrows(IllegalArgumentException.class, () -> new Device.Net(""));
    assertThrows(IllegalArgumentException.class, () -> new Device.Net("x".repeat(68)));
    assertThrows(IllegalArgumentException.class, () -> new Device.Block("a-b"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Manifest.of(new Device.Net("a"), new Device.Block("a")));
  }

  private static void refuses(ManifestProblem expected, String json) {
    assertEquals(expected, refusal(json).problem());
  }

  private static ManifestException refusal(String json) {
    return refusal(json.getBytes(UTF_8));
  }

  private static ManifestException refusal(byte[] json) {
    return assertThrows(ManifestException.class, () -> ManifestJson.parse(json, "m.json"));
  }
}
