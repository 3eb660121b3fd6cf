package dev.solo5.manifest;

import dev.solo5.manifest.ManifestProblem.BadBinary;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The rules a binary manifest must keep before anybody may look into it, in their order. */
final class BinaryCheck {

  private BinaryCheck() {}

  /** Finds the first rule that is broken. */
  static Optional<BadBinary> of(ByteBuffer manifest) {
    return header(manifest).or(() -> first(manifest)).or(() -> entries(manifest));
  }

  private static Optional<BadBinary> header(ByteBuffer manifest) {
    int size = manifest.capacity();
    if (size < ManifestLayout.HEADER_SIZE) {
      return bad("size", 0, bytes(size), "at least " + bytes(ManifestLayout.HEADER_SIZE));
    }
    int version = manifest.getInt(ManifestLayout.VERSION);
    if (version != ManifestLayout.FORMAT_VERSION) {
      return bad("version", ManifestLayout.VERSION, unsigned(version), "1");
    }
    int entries = manifest.getInt(ManifestLayout.ENTRIES);
    if (Integer.compareUnsigned(entries, ManifestLayout.MAX_ENTRIES) > 0) {
      return bad("entries", ManifestLayout.ENTRIES, unsigned(entries), "1 to 64");
    }
    if (size != ManifestLayout.size(entries)) {
      String expected = bytes(ManifestLayout.size(entries)) + " for " + entries + " entries";
      return bad("size", 0, bytes(size), expected);
    }
    if (entries < 1) {
      return bad("entries", ManifestLayout.ENTRIES, "0", "1 to 64");
    }
    return Optional.empty();
  }

  private static Optional<BadBinary> first(ByteBuffer manifest) {
    int typeAt = ManifestLayout.offset(0, ManifestLayout.TYPE);
    int type = manifest.getInt(typeAt);
    if (type != ManifestLayout.RESERVED_FIRST) {
      return bad("entry 0 type", typeAt, "0x%x".formatted(type), "0x40000000 (reserved first)");
    }
    int nameAt = ManifestLayout.offset(0, 0);
    return zero("entry 0 name[0]", manifest, nameAt);
  }

  private static Optional<BadBinary> entries(ByteBuffer manifest) {
    int count = manifest.getInt(ManifestLayout.ENTRIES);
    for (int entry = 0; entry < count; entry++) {
      String subject = "entry " + entry;
      int nameEnd = ManifestLayout.offset(entry, ManifestLayout.NAME_SIZE - 1);
      int attached = ManifestLayout.offset(entry, ManifestLayout.ATTACHED);
      Optional<BadBinary> problem =
          zero(subject + " name[67]", manifest, nameEnd)
              .or(() -> zero(subject + " attached", manifest, attached));
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<BadBinary> zero(String field, ByteBuffer manifest, int offset) {
    byte found = manifest.get(offset);
    return found == 0 ? Optional.empty() : bad(field, offset, "0x%02x".formatted(found), "0x00");
  }

  private static Optional<BadBinary> bad(String field, int offset, String found, String expected) {
    return Optional.of(new BadBinary(field, offset, found, expected));
  }

  private static String unsigned(int number) {
    return Integer.toUnsignedString(number);
  }

  private static String bytes(int count) {
    return count + " bytes";
  }
}
