package dev.solo5.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a guest is linked for, and with it the tender that runs it. */
enum Target {
  HVT(dev.solo5.elf.Target.HVT, 4096),
  SPT(dev.solo5.elf.Target.SPT, 2),
  VIRTIO(dev.solo5.elf.Target.VIRTIO, 128);

  private static final String QEMU = "qemu-system-x86_64";

  private final dev.solo5.elf.Target link;
  private final int memoryMiB;

  Target(dev.solo5.elf.Target link, int memoryMiB) {
    this.link = link;
    this.memoryMiB = memoryMiB;
  }

  dev.solo5.elf.Target link() {
    return link;
  }

  /** Returns the name on command lines and in names of files. */
  String text() {
    return link.text();
  }

  /** Returns the program of the SDK that runs guests. */
  String tender() {
    return this == VIRTIO ? "solo5-virtio-run" : "solo5-" + text();
  }

  /** Returns the options without which the tender says more than the guest. */
  List<String> tenderOptions() {
    return this == VIRTIO ? List.of("-q") : List.of();
  }

  /** Returns the memory that the table of conformance prescribes, in MiB. */
  int memoryMiB() {
    return memoryMiB;
  }

  /** Returns what guests are compiled with: not every KVM can run floating point code. */
  List<String> compilerFlags() {
    return switch (this) {
      case SPT, VIRTIO -> List.of();
      case HVT -> List.of("-mgeneral-regs-only");
    };
  }

  /** Returns what this machine lacks. */
  Optional<String> lacking() {
    return switch (this) {
      case SPT -> Optional.empty();
      case VIRTIO ->
          Commands.isInstalled(QEMU)
              ? Optional.empty()
              : Optional.of(QEMU + " is not installed here");
      case HVT -> {
        Path kvm = Path.of("/dev/kvm");
        yield Files.isReadable(kvm) && Files.isWritable(kvm)
            ? Optional.empty()
            : Optional.of("/dev/kvm can't be opened here");
      }
    };
  }
}
