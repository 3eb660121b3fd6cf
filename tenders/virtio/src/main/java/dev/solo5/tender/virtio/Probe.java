package dev.solo5.tender.virtio;

import dev.solo5.elf.Target;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.probe.Probing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program that finds out what this machine can do for virtio: it prints JSON and ends with 0,
 * whatever it found.
 */
public final class Probe {
  private static final String PROGRAM = "qemu.program";
  private static final String VERSION = "qemu.version";
  private static final String KVM = "qemu.kvm";
  private static final String SANDBOX = "qemu.sandbox";

  private Probe() {}

  /** Prints what it found. */
  public static void main(String[] arguments) {
    System.out.print(run().toJson());
  }

  /** Tries everything. */
  static Probing run() {
    Probing probing = new Probing(Target.VIRTIO);
    probing.tun();
    if (probing.attempt(PROGRAM, () -> qemu().toString())) {
      probing.attempt(VERSION, Probe::version);
      probing.attempt(KVM, Probe::kvm);
      probing.attempt(SANDBOX, Probe::sandbox);
    } else {
      probing.leaveOut(PROGRAM, VERSION, KVM, SANDBOX);
    }
    return probing;
  }

  private static Path qemu() throws TenderException {
    return QemuProgram.find(Optional.empty());
  }

  private static String version() throws TenderException, IOException {
    Process process =
        QemuEnvironment.builder(List.of(qemu().toString(), "--version"))
            .redirectErrorStream(true)
            .start();
    try (var said = process.inputReader()) {
      String line = said.readLine();
      if (line == null) {
        throw new IOException("it does not report its version");
      }
      return line;
    }
  }

  private static String kvm() throws TenderException {
    return ran(KvmTrial.ofThisMachine().obstacle(qemu()));
  }

  private static String sandbox() throws TenderException {
    return ran(GuestTrial.ofThisMachine().obstacle(qemu(), GuestTrial.Question.SANDBOX));
  }

  private static String ran(Optional<String> obstacle) {
    if (obstacle.isPresent()) {
      throw new UnsupportedOperationException(obstacle.get());
    }
    return "a guest ran";
  }
}
