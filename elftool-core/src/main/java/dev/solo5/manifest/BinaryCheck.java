package dev.solo5.manifest;

import dev.solo5.manifest.ManifestProblem.BadBinary;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * The rules that a binary manifest must obey before anything may read it, in order.
 *
 * <p>Every start of a tender runs this: without lambdas, and with text made only for a refusal, it
 * costs a cold JVM next to nothing.
 */
final class BinaryCheck {

  private BinaryCheck() {}

  /** Refuses a manifest for the first rule that it breaks. */
  static void check(ByteBuffer manifest) throws ManifestException {
    header(manifest);
    first(manifest);
    int count = manifest.getInt(ManifestLayout.ENTRIES);
    for (int entry = 0; entry < count; entry++) {
      zero("name[67]", manifest, entry, ManifestLayout.NAME_SIZE - 1);
      zero("attached", manifest, entry, ManifestLayout.ATTACHED);
    }
  }

  private static void header(ByteBuffer manifest) throws ManifestException {
    int size = manifest.capacity();
    if (size < ManifestLayout.HEADER_SIZE) {
      throw bad("size", 0, bytes(size), "at least " + bytes(ManifestLayout.HEADER_SIZE));
    }
    int version = manifest.getInt(ManifestLayout.VERSION);
    if (version != ManifestLayout.FORMAT_VERSION) {
      throw bad("version", ManifestLayout.VERSION, unsigned(version), "1");
    }
    int entries = manifest.getInt(ManifestLayout.ENTRIES);
    if (Integer.compareUnsigned(entries, ManifestLayout.MAX_ENTRIES) > 0) {
      throw bad("entries", ManifestLayout.ENTRIES, unsigned(entries), "1 to 64");
    }
    if (size != ManifestLayout.size(entries)) {
      String expected = bytes(ManifestLayout.size(entries)) + " for " + entries + " entries";
      throw bad("size", 0, bytes(size), expected);
    }
    if (entries < 1) {
      throw bad("entries", ManifestLayout.ENTRIES, "0", "1 to 64");
    }
  }

  private static void first(ByteBuffer manifest) throws ManifestException {
    int at = ManifestLayout.offset(0, ManifestLayout.TYPE);
    int type = manifest.getInt(at);
    if (type != ManifestLayout.RESERVED_FIRST) {
      throw bad(
          "entry 0 type",
          at,
          String.format(Locale.ROOT, "0x%x", type),
          "0x40000000 (reserved first)");
    }
    zero("name[0]", manifest, 0, 0);
  }

  private static void zero(String field, ByteBuffer manifest, int entry, int fieldOffset)
      throws ManifestException {
    int at = ManifestLayout.offset(entry, fieldOffset);
    byte found = manifest.get(at);
    if (found != 0) {
      throw bad(
          "entry " + entry + " " + field, at, String.format(Locale.ROOT, "0x%02x", found), "0x00");
    }
  }

  private static ManifestException bad(String field, int offset, String found, String expected) {
    return new ManifestException(new BadBinary(field, offset, found, expected));
  }

  private static String unsigned(int number) {
    return Integer.toUnsignedString(number);
  }

  private static String bytes(int count) {
    return count + " bytes";
  }
}
