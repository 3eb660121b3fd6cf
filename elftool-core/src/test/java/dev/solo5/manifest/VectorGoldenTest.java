package dev.solo5.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.fixture.ManifestVector;
import dev.solo5.manifest.ManifestProblem.BadBinary;
import dev.solo5.manifest.ManifestProblem.BadValue;
import dev.solo5.manifest.ManifestProblem.NotJson;
import dev.solo5.manifest.ManifestProblem.Place;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorGoldenTest {

  static Stream<ManifestVector> accepted() {
    return ManifestVector.all().filter(ManifestVector::acceptedByUs);
  }

  static Stream<ManifestVector> rejected() {
    return ManifestVector.all().filter(vector -> !vector.acceptedByUs());
  }

  /** The reference refuses, so that it has a place; ours must be on the same line. */
  static Stream<ManifestVector> rejectedWithLine() {
    return rejected().filter(vector -> vector.referenceLine().isPresent());
  }

  static Stream<ManifestVector> encodedByReference() {
    return ManifestVector.all()
        .filter(vector -> vector.acceptedByReference() && !vector.name().startsWith("cfail-"));
  }

  @Test
  void everyCaseOfTheTableIsTested() {
    assertEquals(123, ManifestVector.all().count());
    assertEquals(16, accepted().count());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void encodesByteForByte(ManifestVector vector) throws ManifestException {
    Manifest manifest = ManifestJson.parse(vector.json(), vector.file());
    assertArrayEquals(vector.note(), ManifestNote.encode(manifest));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void formatsAsTheQueryDoes(ManifestVector vector) throws ManifestException {
    Manifest manifest = ManifestJson.parse(vector.json(), vector.file());
    assertEquals(vector.query(), ManifestJson.format(manifest));
    assertEquals(manifest, ManifestJson.parse(vector.query().getBytes(UTF_8), "query"));
  }

  @ParameterizedTest
  @MethodSource("encodedByReference")
  void queriesWhatTheReferenceEncoded(ManifestVector vector) throws ManifestException {
    byte[] note = vector.note();
    byte[] descriptor = Arrays.copyOfRange(note, 24, note.length);
    // The sum over repeated arrays leaves entries of zeros: type 0, which no tender can attach.
    assertEquals(vector.query(), BinaryManifest.parse(descriptor).query());
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void refusesNamingFilePlaceFoundAndExpected(ManifestVector vector) {
    ManifestException refusal = refusal(vector);
    Place place = place(refusal.problem());
    String message = refusal.problem().message();
    assertTrue(
        message.startsWith("%s:%s:%s: ".formatted(vector.file(), place.line(), place.column())),
        message);
    assertTrue(
        message.contains(place.pointer().isEmpty() ? " (root): " : place.pointer()), message);
    assertTrue(
        message.matches(".*(found |got |invalid version |unknown key|missing |EOF).*"), message);
    assertTrue(message.matches(".*(expected |maximum |missing ).*"), message);
    assertTrue(message.indexOf("expected ") == message.lastIndexOf("expected "), message);
    assertTrue(message.chars().noneMatch(c -> c < ' ' || c == 0x7f), message);
    assertEquals(message, refusal.getMessage());
  }

  @ParameterizedTest
  @MethodSource("rejectedWithLine")
  void refusesOnTheLineOfTheReference(ManifestVector vector) {
    ManifestProblem problem = refusal(vector).problem();
    int line = vector.referenceLine().getAsInt();
    // Where the reference counts a raw line feed inside a string before it complains.
    int expected = vector.name().equals("bad-json-raw-newline") ? line - 1 : line;
    assertEquals(expected, place(problem).line(), problem.message());
  }

  /** Those whose JSON itself is at fault, which is told by a stricter parser in its own words. */
  static Stream<ManifestVector> rejectedForWhatTheySay() {
    return rejected()
        .filter(vector -> vector.referenceMessage().contains(".json:"))
        .filter(vector -> !(refusal(vector).problem() instanceof NotJson))
        // A key that comes twice is refused before anything is counted.
        .filter(vector -> !vector.name().equals("bad-dup-devices-count"));
  }

  @ParameterizedTest
  @MethodSource("rejectedForWhatTheySay")
  void keepsTheWordsThatScriptsMatch(ManifestVector vector) {
    String known = vector.referenceMessage().replaceFirst("^\"", "").replaceFirst("\"$", "");
    String words =
        known
            .replace("\"\"", "\"")
            .replaceFirst("^.*\\.json:\\d+: (\\.devices\\[.*?]: |\\.\\w+: |\\(root\\): )?", "");
    String message = refusal(vector).problem().message();
    assertTrue(
        message.matches(".*: " + Pattern.quote(words) + "(|: found .*|, expected .*)"),
        message + " has not: " + words);
  }

  static Stream<ManifestVector> cut() {
    return rejected().filter(vector -> vector.referenceMessage().contains("premature EOF"));
  }

  @ParameterizedTest
  @MethodSource("cut")
  void keepsTheWordsForAFileThatIsCut(ManifestVector vector) {
    String message = refusal(vector).problem().message();
    if (vector.name().equals("bad-json-truncated-literal")) {
      return; // the parser names the word that it knows instead
    }
    assertTrue(message.contains("premature EOF in JSON data"), message);
  }

  private static ManifestException refusal(ManifestVector vector) {
    return assertThrows(
        ManifestException.class, () -> ManifestJson.parse(vector.json(), vector.file()));
  }

  private static Place place(ManifestProblem problem) {
    return switch (problem) {
      case NotJson(Place place, _, _) -> place;
      case BadValue(Place place, _, _, _) -> place;
      case BadBinary bad -> throw new AssertionError(bad);
    };
  }
}
