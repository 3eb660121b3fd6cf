package dev.solo5.maven;

import org.jspecify.annotations.Nullable;

/** A {@code <block>} in the configuration: what to attach to a block device. */
public final class Block {
  /** The name of the device in the manifest. */
  @Nullable String name;

  /** The file or block device on the host. */
  @Nullable String file;

  /** The size of a sector: a power of two from 512 to 32768 bytes, or {@code 4K}. */
  @Nullable String sectorSize;

  /** Made by Maven, which sets the fields by their names. */
  public Block() {}
}
