package dev.solo5.elf;

/** The notes that programs look for, each the only one of its own {@code PT_NOTE} segment. */
public enum NoteKind {
  /** The target and version a unikernel was linked for. */
  ABI(
      0x31494241,
      32,
      0,
      "No Solo5 ABI information found in executable",
      "it was linked for no target, like the stub: link it with -z solo5-abi=TARGET"),
  /** The manifest, which the reader wants aligned to 8: four bytes of the descriptor are pad. */
  MANIFEST(
      0x3154464d,
      6668,
      4,
      "No Solo5 manifest found in executable",
      "it was linked without a manifest: compile the source written by solo5-elftool gen-manifest"
          + " and link it too");

  final int type;

  /** The largest descriptor in bytes, pad included. */
  final int maxDescriptor;

  /** The bytes of the descriptor that come before its content. */
  final int pad;

  final String missing;

  /** What an empty segment means, which the linker script left for the note. */
  final String notLinked;

  NoteKind(int type, int maxDescriptor, int pad, String missing, String notLinked) {
    this.type = type;
    this.maxDescriptor = maxDescriptor;
    this.pad = pad;
    this.missing = missing;
    this.notLinked = notLinked;
  }
}
