package dev.solo5.maven;

import org.jspecify.annotations.Nullable;

/** A {@code <block>} of the configuration: what is attached to a block device. */
public final class Block {
  /** The name of the device in the manifest. */
  private @Nullable String name;

  /** The file or block device of the host. */
  private @Nullable String file;

  /** The size of a sector: a power of two from 512 to 32768 bytes, or {@code 4K}. */
  private @Nullable String sectorSize;

  /** Made by Maven. */
  public Block() {}

  @Nullable String name() {
    return name;
  }

  @Nullable String file() {
    return file;
  }

  @Nullable String sectorSize() {
    return sectorSize;
  }

  /** Set by Maven. */
  public void setName(String name) {
    this.name = name;
  }

  /** Set by Maven. */
  public void setFile(String file) {
    this.file = file;
  }

  /** Set by Maven. */
  public void setSectorSize(String sectorSize) {
    this.sectorSize = sectorSize;
  }
}
