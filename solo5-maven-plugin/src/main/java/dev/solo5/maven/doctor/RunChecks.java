package dev.solo5.maven.doctor;

import dev.solo5.maven.doctor.Check.Need;
import dev.solo5.toolchain.target.LinkTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What running needs. */
final class RunChecks {
  private static final String QEMU = "qemu-system-x86_64";

  private final Machine machine;
  private final Probing probing;

  RunChecks(Machine machine, Probing probing) {
    this.machine = machine;
    this.probing = probing;
  }

  List<Check> all() throws InterruptedException {
    Map<String, String> spt = probing.facts(LinkTarget.SPT);
    Map<String, String> hvt = probing.facts(LinkTarget.HVT);
    return List.of(spt(spt), hvt(hvt), tap(spt), qemu());
  }

  private static Check spt(Map<String, String> facts) {
    return facts.isEmpty()
        ? Check.warning(
            "spt",
            Need.REQUIRED,
            "the tender could not be asked",
            "Run Maven once without -o, so that it gets solo5-tender-spt")
        : Check.ok("spt", Need.REQUIRED, "seccomp works").with(facts);
  }

  private Check hvt(Map<String, String> facts) {
    Path kvm = machine.devices().resolve("kvm");
    if (Files.notExists(kvm)) {
      return Check.missing(
          "hvt",
          Need.OPTIONAL,
          kvm + " does not exist",
          "Load the module kvm_intel or kvm_amd; in a virtual machine, turn on nested"
              + " virtualization; in a container, pass the device: --device /dev/kvm");
    }
    if (!canUse(kvm)) {
      return Check.missing(
          "hvt",
          Need.OPTIONAL,
          kvm + " can't be opened: Permission denied",
          "Join the group that owns it (Debian: adduser $USER kvm) and log in again");
    }
    return Check.ok("hvt", Need.OPTIONAL, "KVM works").with(facts);
  }

  private Check tap(Map<String, String> facts) {
    Path tun = machine.devices().resolve("net/tun");
    return canUse(tun)
        ? Check.ok("tap", Need.OPTIONAL, tun + " can be opened").with(facts)
        : Check.warning(
            "tap",
            Need.OPTIONAL,
            tun + (Files.exists(tun) ? " can't be opened" : " does not exist"),
            "Load the module tun, or use networks that need no interface: <address> instead of"
                + " <interface>");
  }

  private static boolean canUse(Path device) {
    return Files.isReadable(device) && Files.isWritable(device);
  }

  private Check qemu() throws InterruptedException {
    Optional<Path> found = machine.program(QEMU);
    if (found.isEmpty()) {
      return Check.warning(
          "QEMU",
          Need.OPTIONAL,
          "no " + QEMU,
          "For unikernels of the target virtio install it (Debian: apt-get install qemu-system-x86)");
    }
    String version = machine.ask(found.get(), "--version").orElse("it does not say its version");
    return Check.ok("QEMU", Need.OPTIONAL, version + " (" + found.get() + ")");
  }
}
