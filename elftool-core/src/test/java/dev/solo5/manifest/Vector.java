package dev.solo5.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A case of {@code manifest/expected.tsv}: an input, what the reference makes of it and what we do.
 *
 * @param referenceMessage how the reference refuses the input, or {@code -}
 */
record Vector(
    String name, boolean acceptedByReference, boolean acceptedByUs, String referenceMessage) {

  private static final Pattern LINE = Pattern.compile("\\.json:(\\d+): | on line (\\d+) in JSON");

  static Stream<Vector> all() {
    return new String(resource("expected.tsv"), UTF_8).lines().skip(1).map(Vector::of);
  }

  private static Vector of(String line) {
    String[] columns = line.split("\t", -1);
    return new Vector(
        columns[0], columns[1].equals("accepted"), columns[2].equals("accepted"), columns[3]);
  }

  byte[] json() {
    return resource(file());
  }

  String file() {
    return name + ".json";
  }

  byte[] note() {
    return HexFormat.of().parseHex(new String(resource(name + ".note.hex"), UTF_8).strip());
  }

  String query() {
    return new String(resource(name + ".query"), UTF_8);
  }

  /** The line in the reference's message, if it has one. */
  OptionalInt referenceLine() {
    Matcher matcher = LINE.matcher(referenceMessage);
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    String line = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return OptionalInt.of(Integer.parseInt(line));
  }

  @Override
  public String toString() {
    return name;
  }

  private static byte[] resource(String file) {
    try (InputStream in = Vector.class.getResourceAsStream("/manifest/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
