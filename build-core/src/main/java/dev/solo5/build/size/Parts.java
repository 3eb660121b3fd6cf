package dev.solo5.build.size;

import dev.solo5.elf.Section.Kind;

/**
 * Bytes in memory by what they are.
 *
 * @param text code
 * @param rodata constants
 * @param data variables with initial values
 * @param bss variables that begin as zero
 */
public record Parts(long text, long rodata, long data, long bss) {
  /** Nothing. */
  public static final Parts NONE = new Parts(0, 0, 0, 0);

  /** All of them. */
  public long total() {
    return text + rodata + data + bss;
  }

  /** These and {@code bytes} more of a kind; what is not loaded does not count. */
  Parts plus(Kind kind, long bytes) {
    return switch (kind) {
      case TEXT -> new Parts(text + bytes, rodata, data, bss);
      case RODATA -> new Parts(text, rodata + bytes, data, bss);
      case DATA -> new Parts(text, rodata, data + bytes, bss);
      case BSS -> new Parts(text, rodata, data, bss + bytes);
      case NOT_LOADED -> this;
    };
  }
}
