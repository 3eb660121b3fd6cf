package dev.solo5.build.doctor;

import dev.solo5.build.doctor.Check.Need;
import dev.solo5.elf.Target;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What running needs. */
final class RunChecks {
  /** Facts without which no guest runs, or none is locked; each needs those before it. */
  private static final List<String> SPT =
      List.of("machine", "sandbox.filter", "stage.program", "guest.run", "guest.locked");

  private static final List<String> HVT =
      List.of("machine", "kvm.open", "kvm.version", "kvm.createVm", "kvm.clock", "guest.run");

  /** Facts without which some guests do not run, or all run slowly. */
  private static final List<String> HVT_WELL =
      List.of("guest.native", "guest.sse", "guest.noExecute");

  private static final List<String> VIRTIO = List.of("qemu.program", "qemu.version");

  private final ExaminedMachine machine;
  private final FactSource probing;

  RunChecks(ExaminedMachine machine, FactSource probing) {
    this.machine = machine;
    this.probing = probing;
  }

  List<Check> all() throws InterruptedException {
    Map<String, ProbedFact> spt = probing.facts(Target.SPT);
    Map<String, ProbedFact> hvt = probing.facts(Target.HVT);
    return List.of(spt(spt), hvt(hvt), tap(spt), qemu(probing.facts(Target.VIRTIO)));
  }

  private static Check spt(Map<String, ProbedFact> facts) {
    if (facts.isEmpty()) {
      return notAsked("spt", Need.REQUIRED);
    }
    Optional<String> failed = failed(facts, SPT);
    if (failed.isPresent()) {
      return Check.missing(
              "spt",
              Need.REQUIRED,
              failed.get(),
              "spt needs Linux 5.9 or later with seccomp filters, and a container that allows them"
                  + " (docker run --security-opt seccomp=unconfined)")
          .with(facts);
    }
    return Check.ok("spt", Need.REQUIRED, "seccomp works: a guest ran and was locked").with(facts);
  }

  private Check hvt(Map<String, ProbedFact> facts) {
    if (facts.isEmpty()) {
      return notAsked("hvt", Need.OPTIONAL);
    }
    Optional<String> failed = failed(facts, HVT);
    if (failed.isPresent()) {
      return Check.missing("hvt", Need.OPTIONAL, failed.get(), kvmAdvice()).with(facts);
    }
    Optional<String> lame = failed(facts, HVT_WELL);
    if (lame.isPresent()) {
      return Check.warning(
              "hvt",
              Need.OPTIONAL,
              "KVM works, but: " + lame.get(),
              "Compile for it with -mgeneral-regs-only, and expect it to be slow; spt is not"
                  + " affected")
          .with(facts);
    }
    return Check.ok("hvt", Need.OPTIONAL, "KVM works: a guest ran").with(facts);
  }

  private String kvmAdvice() {
    return Files.exists(machine.devices().resolve("kvm"))
        ? "Join the group that owns /dev/kvm (Debian: adduser $USER kvm) and log in again"
        : "Load the module kvm_intel or kvm_amd; in a virtual machine, turn on nested"
            + " virtualization; in a container, pass the device (docker run --device /dev/kvm)";
  }

  private static Check tap(Map<String, ProbedFact> facts) {
    ProbedFact tun = facts.get("net.tun");
    if (tun == null) {
      return notAsked("tap", Need.OPTIONAL);
    }
    return tun.ok()
        ? Check.ok("tap", Need.OPTIONAL, tun.text())
        : Check.warning(
            "tap",
            Need.OPTIONAL,
            tun.text(),
            "Load the module tun and pass /dev/net/tun to a container, or use networks that need"
                + " no interface: <address> instead of <interface>");
  }

  private static Check notAsked(String name, Need need) {
    return Check.warning(
        name,
        need,
        "not tried: the tender could not be started",
        "Run Maven once without -o, so that it gets the tenders");
  }

  /** The first of these that is not as it should be; one that was not tried is not examined. */
  private static Optional<String> failed(Map<String, ProbedFact> facts, List<String> needed) {
    return needed.stream()
        .map(facts::get)
        .filter(fact -> fact != null && !fact.ok())
        .map(ProbedFact::text)
        .findFirst();
  }

  private static Check qemu(Map<String, ProbedFact> facts) {
    if (facts.isEmpty()) {
      return notAsked("QEMU", Need.OPTIONAL);
    }
    Optional<String> failed = failed(facts, VIRTIO);
    if (failed.isPresent()) {
      return Check.warning(
              "QEMU",
              Need.OPTIONAL,
              failed.get(),
              "Needed only to run unikernels of the target virtio (Debian: apt-get install"
                  + " qemu-system-x86)")
          .with(facts);
    }
    String version = text(facts, "qemu.version") + " (" + text(facts, "qemu.program") + ")";
    Optional<String> slow = failed(facts, List.of("qemu.kvm"));
    return Check.ok(
            "QEMU",
            Need.OPTIONAL,
            version + slow.map(why -> ", without KVM: " + why).orElse(", with KVM"))
        .with(facts);
  }

  private static String text(Map<String, ProbedFact> facts, String name) {
    ProbedFact fact = facts.get(name);
    return fact == null ? "" : fact.text();
  }
}
