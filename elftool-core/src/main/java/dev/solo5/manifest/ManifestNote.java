package dev.solo5.manifest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** The NOTE section that carries a manifest in a unikernel. */
public final class ManifestNote {

  /** The name of the ELF section. */
  public static final String SECTION = ".note.solo5.manifest";

  /** The global symbol of the whole note, which the bindings of some targets refer to. */
  public static final String SYMBOL = "__solo5_mft1_note";

  /** The alignment of the section in bytes. */
  public static final int ALIGNMENT = 4;

  private static final byte[] NAME = "Solo5\0\0\0".getBytes(US_ASCII);
  private static final int NAME_SIZE = 6;
  private static final int TYPE = 0x3154464d;

  private ManifestNote() {}

  /**
   * Encodes the whole section: header, name, pad and manifest; {@code 32 + 104 * entries} bytes.
   */
  public static byte[] encode(Manifest manifest) {
    byte[] descriptor = BinaryManifest.of(manifest).bytes();
    int descriptorSize = ManifestLayout.NOTE_PAD + descriptor.length;
    byte[] note = new byte[ManifestLayout.NOTE_HEADER_SIZE + descriptorSize];
    ByteBuffer view = BinaryManifest.view(note);
    view.putInt(NAME_SIZE).putInt(descriptorSize).putInt(TYPE).put(NAME);
    view.position(view.position() + ManifestLayout.NOTE_PAD).put(descriptor);
    return note;
  }
}
