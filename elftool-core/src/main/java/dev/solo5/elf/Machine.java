package dev.solo5.elf;

import java.util.Locale;
import java.util.Optional;

/** The processors Solo5 runs on; all are 64 bit and little endian. */
public enum Machine {
  /** Intel and AMD, 64 bit. */
  X86_64(62, 4096),
  /** Arm, 64 bit. */
  AARCH64(183, 4096),
  /** POWER, 64 bit, little endian. */
  PPC64LE(21, 65536);

  private final int number;
  private final int pageSize;

  Machine(int number, int pageSize) {
    this.number = number;
    this.pageSize = pageSize;
  }

  /** Returns the number in the ELF header ({@code e_machine}). */
  public int number() {
    return number;
  }

  /** Returns the granularity of a unikernel's segments in bytes. */
  public int pageSize() {
    return pageSize;
  }

  /** Returns the name in lower case, as in compiler triples. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the machine this runs on.
   *
   * @throws IllegalStateException when Solo5 does not run on it
   */
  public static Machine host() {
    return ofOsArch(System.getProperty("os.arch", ""));
  }

  /** Finds the machine that a compiler builds for, from its {@code -dumpmachine}. */
  public static Optional<Machine> ofTriple(String triple) {
    int dash = triple.indexOf('-');
    return switch (dash < 0 ? triple : triple.substring(0, dash)) {
      case "x86_64", "amd64" -> Optional.of(X86_64);
      case "aarch64" -> Optional.of(AARCH64);
      case "powerpc64le", "ppc64le" -> Optional.of(PPC64LE);
      default -> Optional.empty();
    };
  }

  /** Returns the machine Java calls so; else throws {@link IllegalStateException}. */
  static Machine ofOsArch(String name) {
    return switch (name) {
      case "amd64", "x86_64" -> X86_64;
      case "aarch64" -> AARCH64;
      case "ppc64le" -> PPC64LE;
      default ->
          throw new IllegalStateException(
              "processor \"%s\": expected amd64, aarch64 or ppc64le".formatted(name));
    };
  }
}
