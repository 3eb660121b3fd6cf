package dev.solo5.toolchain.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unikernel is linked for: the bindings and the linker script it gets. */
public enum LinkTarget {
  /** A virtual machine of its own, under KVM. */
  HVT,
  /** A process of its own, locked by seccomp. */
  SPT,
  /** A machine of its own under any hypervisor that boots Multiboot kernels, such as QEMU. */
  VIRTIO,
  /**
   * Resolves every symbol of the public API and never runs: for link tests of generic build
   * systems.
   */
  STUB;

  /**
   * The name in file names and on command lines: {@code hvt}, {@code spt}, {@code virtio}, {@code
   * stub}.
   */
  public String abi() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The target of that {@link #abi() name}, or empty when there is none. */
  public static Optional<LinkTarget> of(String abi) {
    return Arrays.stream(values()).filter(target -> target.abi().equals(abi)).findFirst();
  }
}
