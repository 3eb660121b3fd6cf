package dev.solo5.tender.virtio;

import dev.solo5.elf.Target;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Attacher;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.ChildWatch;
import dev.solo5.tender.run.GuestThread;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** One guest of the launch API. */
record VirtioRun(
    Launch launch,
    GuestConsole console,
    Consumer<String> notices,
    RunRecorder recorder,
    QemuSwitch ending)
    implements GuestThread.Run {
  VirtioRun(Launch launch, GuestConsole console, Consumer<String> notices) {
    this(launch, console, notices, RunRecorder.of(launch, Target.VIRTIO), new QemuSwitch());
  }

  @Override
  public Outcome toTheEnd(LongConsumer started) throws TenderException {
    Host host = new QemuHost();
    try (VirtioSetup setup =
        VirtioSetup.open(VirtioSetup.request(launch, backing(host)), host, recorder)) {
      // What QEMU says beside its last words is nothing that a program could use.
      QemuRun run =
          new QemuRun(setup, console, _ -> {}, _ -> {}, new Watch(ending, started), recorder);
      return ending.outcome(run.toTheEnd());
    }
  }

  private Backing backing(Host host) throws TenderException {
    try {
      return Backing.of(QemuProgram.find(Optional.empty()), HypervisorChoice.BEST, notices);
    } catch (TenderException e) {
      Attacher.discard(launch.attachments(), host);
      throw e;
    }
  }

  /** Tells who waits for the start, too. */
  private record Watch(ChildWatch ending, LongConsumer started) implements ChildWatch {
    @Override
    public void begins(Child qemu) throws LinuxException {
      ending.begins(qemu);
      started.accept(qemu.pid());
    }

    @Override
    public void ended() {
      ending.ended();
    }
  }

  @Override
  public void stop() {
    ending.run();
  }
}
