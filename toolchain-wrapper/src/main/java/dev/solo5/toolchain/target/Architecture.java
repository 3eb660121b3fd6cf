package dev.solo5.toolchain.target;

import java.util.Locale;
import java.util.Optional;

/** A processor architecture that Solo5 names. */
public enum Architecture {
  X86_64(0x1000),
  AARCH64(0x1000),
  PPC64LE(0x10000);

  private final int maxPageSizeBytes;

  Architecture(int maxPageSizeBytes) {
    this.maxPageSizeBytes = maxPageSizeBytes;
  }

  /** The name in file names: {@code x86_64}, {@code aarch64}, {@code ppc64le}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The alignment of segments in bytes, {@code -z max-page-size}. */
  public int maxPageSizeBytes() {
    return maxPageSizeBytes;
  }

  /** The architecture a compiler builds for, from its {@code -dumpmachine}; empty for any other. */
  public static Optional<Architecture> ofTriple(String triple) {
    int dash = triple.indexOf('-');
    return switch (dash < 0 ? triple : triple.substring(0, dash)) {
      case "x86_64", "amd64" -> Optional.of(X86_64);
      case "aarch64" -> Optional.of(AARCH64);
      case "powerpc64le", "ppc64le" -> Optional.of(PPC64LE);
      default -> Optional.empty();
    };
  }
}
