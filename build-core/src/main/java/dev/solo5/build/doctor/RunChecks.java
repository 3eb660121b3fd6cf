package dev.solo5.build.doctor;

import dev.solo5.build.doctor.Check.Subject;
import dev.solo5.elf.Target;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What running needs. */
final class RunChecks {
  private static final Subject SPT = Subject.required("spt");
  private static final Subject HVT = Subject.optional("hvt");
  private static final Subject TAP = Subject.optional("tap");
  private static final Subject QEMU = Subject.optional("QEMU");

  /** Facts without which no guest runs, or none is locked; each needs those before it. */
  private static final List<String> SPT_NEEDS =
      List.of("machine", "sandbox.filter", "stage.program", "guest.run", "guest.locked");

  private static final List<String> HVT_NEEDS =
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
    return List.of(
        asked(SPT, spt, RunChecks::spt),
        asked(HVT, probing.facts(Target.HVT), this::hvt),
        tap(spt),
        asked(QEMU, probing.facts(Target.VIRTIO), RunChecks::qemu));
  }

  private static Check asked(
      Subject subject,
      Map<String, ProbedFact> facts,
      Function<Map<String, ProbedFact>, Check> check) {
    return facts.isEmpty() ? notAsked(subject) : check.apply(facts).with(facts);
  }

  private static Check spt(Map<String, ProbedFact> facts) {
    Optional<String> failed = failed(facts, SPT_NEEDS);
    if (failed.isPresent()) {
      return SPT.missing(
          failed.get(),
          "spt needs Linux 5.9 or later with seccomp filters, and a container that allows them"
              + " (docker run --security-opt seccomp=unconfined)");
    }
    return SPT.ok("seccomp works: a guest ran and was locked");
  }

  private Check hvt(Map<String, ProbedFact> facts) {
    Optional<String> failed = failed(facts, HVT_NEEDS);
    if (failed.isPresent()) {
      return HVT.missing(failed.get(), kvmAdvice());
    }
    Optional<String> lame = failed(facts, HVT_WELL);
    if (lame.isPresent()) {
      return HVT.warning(
          "KVM works, but: " + lame.get(),
          "Compile for it with -mgeneral-regs-only, and expect it to be slow; spt is not"
              + " affected");
    }
    return HVT.ok("KVM works: a guest ran");
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
      return notAsked(TAP);
    }
    return tun.ok()
        ? TAP.ok(tun.text())
        : TAP.warning(
            tun.text(),
            "Load the module tun and pass /dev/net/tun to a container, or use networks that need"
                + " no interface: <address> instead of <interface>");
  }

  private static Check notAsked(Subject subject) {
    return subject.warning(
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
    Optional<String> failed = failed(facts, VIRTIO);
    if (failed.isPresent()) {
      return QEMU.warning(
          failed.get(),
          "Needed only to run unikernels of the target virtio (Debian: apt-get install"
              + " qemu-system-x86)");
    }
    String version = text(facts, "qemu.version") + " (" + text(facts, "qemu.program") + ")";
    Optional<String> slow = failed(facts, List.of("qemu.kvm"));
    return QEMU.ok(version + slow.map(why -> ", without KVM: " + why).orElse(", with KVM"));
  }

  private static String text(Map<String, ProbedFact> facts, String name) {
    ProbedFact fact = facts.get(name);
    return fact == null ? "" : fact.text();
  }
}
