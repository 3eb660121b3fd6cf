package dev.solo5.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.solo5.manifest.ManifestProblem.NotJson;
import dev.solo5.manifest.ManifestProblem.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Locale;

/** Decodes the bytes of a JSON text: UTF-8 without a byte order mark, nothing else. */
final class JsonText {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private JsonText() {}

  static String decode(byte[] json, String source) throws ManifestException {
    ByteBuffer bytes = ByteBuffer.wrap(json);
    // A byte gives one char at most.
    CharBuffer chars = CharBuffer.allocate(json.length);
    CharsetDecoder decoder = UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      String found = String.format(Locale.ROOT, "byte 0x%02x", bytes.get(bytes.position()));
      throw new ManifestException(new NotJson(placeOfEnd(text, source, ""), found, "UTF-8"));
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      Place place = new Place(source, "", 1, 1);
      throw new ManifestException(new NotJson(place, "a byte order mark", "a JSON object"));
    }
    return text;
  }

  /** The place right after a text. */
  static Place placeOfEnd(String text, String source, String pointer) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int column = text.length() - text.lastIndexOf('\n');
    return new Place(source, pointer, line, column);
  }
}
