package dev.solo5.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The manifest in the form a tender reads from a unikernel and hands to the guest: {@code 8 + 104 *
 * entries} bytes, little endian, valid. Unlike a {@link Manifest} it may hold devices of unknown
 * types, any names, and properties preset in the file.
 */
public final class BinaryManifest {

  private final byte[] bytes;
  private final List<Entry> entries;

  private BinaryManifest(byte[] bytes) {
    this.bytes = bytes;
    this.entries = decode(view(bytes));
  }

  /**
   * Reads the manifest of any binary.
   *
   * @param bytes the descriptor of the note without its four pad bytes; copied
   * @throws ManifestException with a {@link ManifestProblem.BadBinary}
   */
  public static BinaryManifest parse(byte[] bytes) throws ManifestException {
    byte[] copy = bytes.clone();
    BinaryCheck.check(view(copy));
    return new BinaryManifest(copy);
  }

  /** Encodes a manifest. */
  public static BinaryManifest of(Manifest manifest) {
    int count = manifest.devices().size() + 1;
    byte[] bytes = new byte[ManifestLayout.size(count)];
    ByteBuffer view = view(bytes);
    view.putInt(ManifestLayout.VERSION, ManifestLayout.FORMAT_VERSION);
    view.putInt(ManifestLayout.ENTRIES, count);
    view.putInt(ManifestLayout.offset(0, ManifestLayout.TYPE), ManifestLayout.RESERVED_FIRST);
    for (int entry = 1; entry < count; entry++) {
      Device device = manifest.devices().get(entry - 1);
      view.put(ManifestLayout.offset(entry, 0), device.name().getBytes(ISO_8859_1));
      view.putInt(ManifestLayout.offset(entry, ManifestLayout.TYPE), device.type().number());
    }
    return new BinaryManifest(bytes);
  }

  /** Returns all entries; the index is the I/O handle, and entry 0 is the reserved one. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns the entries that are devices, of known types or not, in order. */
  public List<Entry> devices() {
    List<Entry> devices = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (entry.isDevice()) {
        devices.add(entry);
      }
    }
    return List.copyOf(devices);
  }

  /** Finds the first device of this name and type: the one that an option of a tender means. */
  public Optional<Entry> find(String name, DeviceType type) {
    for (Entry entry : entries) {
      if (entry.type() == type.number() && entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Returns a copy of the manifest as it is in the file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Starts the copy a tender gives to the guest, in which it notes what it attached. */
  public GuestManifest guestCopy() {
    return new GuestManifest(this);
  }

  /**
   * Returns the text {@code query-manifest} prints. Names are one character per byte; what a
   * terminal would obey is escaped as in JSON.
   */
  public String query() {
    List<String> lines = new ArrayList<>(entries.size());
    for (Entry entry : devices()) {
      lines.add(ManifestJson.deviceLine(entry.name(), entry.typeText()));
    }
    return ManifestJson.frame(lines);
  }

  static ByteBuffer view(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<Entry> decode(ByteBuffer view) {
    int count = view.getInt(ManifestLayout.ENTRIES);
    List<Entry> entries = new ArrayList<>(count);
    for (int handle = 0; handle < count; handle++) {
      entries.add(
          decode(view.slice(ManifestLayout.size(handle), ManifestLayout.ENTRY_SIZE), handle));
    }
    return List.copyOf(entries);
  }

  private static Entry decode(ByteBuffer slice, int handle) {
    ByteBuffer entry = slice.order(ByteOrder.LITTLE_ENDIAN);
    byte[] name = new byte[ManifestLayout.NAME_SIZE];
    entry.get(0, name);
    String padded = new String(name, ISO_8859_1);
    return new Entry(
        handle,
        padded.substring(0, padded.indexOf('\0')),
        entry.getInt(ManifestLayout.TYPE),
        entry.getLong(ManifestLayout.BLOCK_CAPACITY),
        entry.getLong(ManifestLayout.BLOCK_SIZE),
        entry.getLong(ManifestLayout.HOST_FD),
        entry.get(ManifestLayout.ATTACHED) != 0);
  }
}
