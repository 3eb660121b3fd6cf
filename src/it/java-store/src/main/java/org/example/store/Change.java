package org.example.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an entry of the log says: a key's new value, that a key is gone, or that a half is complete.
 *
 * @param key empty for {@link Kind#COMPLETE}
 * @param value empty unless it is a put
 */
record Change(Kind kind, String key, byte[] value) {
  /** The first byte of an entry. */
  enum Kind {
    PUT,
    DELETE,
    COMPLETE
  }

  /** Bytes of an entry without key and value: kind, and how long the key is. */
  static final int EMPTY = 2;

  byte[] toBytes() {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[EMPTY + name.length + value.length];
    bytes[0] = (byte) kind.ordinal();
    bytes[1] = (byte) name.length;
    System.arraycopy(name, 0, bytes, EMPTY, name.length);
    System.arraycopy(value, 0, bytes, EMPTY + name.length, value.length);
    return bytes;
  }

  /** What an entry says; empty if it says nothing that this program writes. */
  static Optional<Change> parse(byte[] bytes) {
    if (bytes.length < EMPTY || bytes[0] < 0 || bytes[0] >= Kind.values().length) {
      return Optional.empty();
    }
    int end = EMPTY + (bytes[1] & 0xff);
    if (end > bytes.length) {
      return Optional.empty();
    }
    String key = new String(bytes, EMPTY, end - EMPTY, StandardCharsets.UTF_8);
    byte[] value = Arrays.copyOfRange(bytes, end, bytes.length);
    return Optional.of(new Change(Kind.values()[bytes[0]], key, value));
  }
}
