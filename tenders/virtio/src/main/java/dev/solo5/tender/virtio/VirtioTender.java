package dev.solo5.tender.virtio;

import dev.solo5.elf.Target;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.run.GuestThread;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs unikernels in virtual machines of QEMU, each on a thread made for it that waits for its
 * process.
 */
public final class VirtioTender implements Tender {
  /** A tender without any state. */
  public VirtioTender() {}

  @Override
  public Target target() {
    return Target.VIRTIO;
  }

  @Override
  public Optional<String> obstacle() {
    if (!VirtioSetup.isMachineSupported()) {
      return Optional.of("This tender runs on x86_64 only");
    }
    try {
      var _ = QemuProgram.find(Optional.empty());
      return Optional.empty();
    } catch (TenderException e) {
      return Optional.of(e.problem().message());
    }
  }

  @Override
  public RunningGuest start(Launch launch, GuestConsole console, Consumer<String> notices)
      throws TenderException {
    return GuestThread.start("solo5-virtio", new VirtioRun(launch, console, notices));
  }
}
