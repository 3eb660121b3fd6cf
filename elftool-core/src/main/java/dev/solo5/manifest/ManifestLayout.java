package dev.solo5.manifest;

/**
 * Offsets and sizes, in bytes, of the binary manifest and of its NOTE. Everything is little endian.
 *
 * <p>Manifest: {@code u32 version, u32 entries, entry[entries]}. NOTE: {@code u32 namesz, u32
 * descsz, u32 type, char name[8]}, then the descriptor: four pad bytes and the manifest.
 */
final class ManifestLayout {

  static final int VERSION = 0;
  static final int ENTRIES = 4;
  static final int HEADER_SIZE = 8;
  static final int FORMAT_VERSION = 1;
  static final int MAX_ENTRIES = 64;

  static final int ENTRY_SIZE = 104;
  static final int NAME_SIZE = 68;
  static final int TYPE = 68;
  static final int BLOCK_CAPACITY = 72;
  static final int BLOCK_SIZE = 80;
  static final int NET_MAC = 72;
  static final int MAC_SIZE = 6;
  static final int NET_MTU = 78;
  static final int HOST_FD = 88;
  static final int ATTACHED = 96;

  /** The type of entry 0; entries of this type or a greater one are not devices. */
  static final int RESERVED_FIRST = 1 << 30;

  static final int NOTE_HEADER_SIZE = 20;
  static final int NOTE_PAD = 4;

  private ManifestLayout() {}

  /** Returns the size of a manifest with this many entries, the reserved one included. */
  static int size(int entries) {
    return HEADER_SIZE + ENTRY_SIZE * entries;
  }

  /** Returns the offset of an entry's field from the start of the manifest. */
  static int offset(int entry, int field) {
    return size(entry) + field;
  }
}
