package dev.solo5.elf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unikernel is linked for: a tender or another environment. */
public enum Target {
  /** A virtual machine of its own under a tender. */
  HVT(1, 2),
  /** A process of its own, locked by seccomp, under a tender. */
  SPT(2, 2),
  /** A multiboot hypervisor with virtio devices. */
  VIRTIO(3, 1),
  /** The Muen separation kernel. */
  MUEN(4, 4),
  /** The Genode framework; it has no ABI version. */
  GENODE(5, 0),
  /** The Xen hypervisor, as a PVH guest. */
  XEN(6, 1),
  /**
   * None: it resolves every symbol of the public API and never runs, for link tests of generic
   * build systems. A file of it has no ABI note.
   */
  STUB(0, 0);

  private final int number;
  private final int abiVersion;

  Target(int number, int abiVersion) {
    this.number = number;
    this.abiVersion = abiVersion;
  }

  /** Returns the number in the ABI note; 0 when there is no note. */
  public int number() {
    return number;
  }

  /** Returns the one version of this target's ABI that is supported; 0 for none. */
  public int abiVersion() {
    return abiVersion;
  }

  /** Returns the name in lower case, as in file names and reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds the target of this number in an ABI note. */
  public static Optional<Target> ofNumber(int number) {
    for (Target target : values()) {
      if (target != STUB && target.number == number) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  /** Finds the target of this lower-case name. */
  public static Optional<Target> ofText(String text) {
    return Arrays.stream(values()).filter(target -> target.text().equals(text)).findFirst();
  }

  /** Returns the name of the target of this number, or {@code unknown}. */
  public static String textOf(int number) {
    Optional<Target> target = ofNumber(number);
    return target.isPresent() ? target.get().text() : "unknown";
  }
}
