package dev.solo5.image;

import java.util.Optional;
import java.util.stream.Stream;

/** What a disk is written as. */
public enum Format {
  /** The disk itself, with holes. */
  RAW("raw", ".img"),

  /** QEMU's format, version 3. */
  QCOW2("qcow2", ".qcow2"),

  /** What Google Compute Engine imports: {@code disk.raw} in a {@code tar.gz}. */
  GCE("gce", ".tar.gz");

  private final String text;
  private final String suffix;

  Format(String text, String suffix) {
    this.text = text;
    this.suffix = suffix;
  }

  /** Its name as users write it. */
  public String text() {
    return text;
  }

  /** How names of such files end. */
  public String suffix() {
    return suffix;
  }

  /** The format that users call {@code name}. */
  public static Optional<Format> of(String name) {
    return Stream.of(values()).filter(format -> format.text.equals(name.strip())).findFirst();
  }

  /** The size of a disk in this format that is to have {@code bytes}: Google takes whole GiB. */
  long round(long bytes) {
    long unit = this == GCE ? DiskSize.GIB : DiskSize.MIB;
    return Math.ceilDiv(bytes, unit) * unit;
  }
}
