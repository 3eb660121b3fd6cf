package dev.solo5.tender.virtio;

import dev.solo5.elf.Target;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Attacher;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.GuestThread;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** One guest of the launch API. */
final class VirtioRun implements GuestThread.Run {
  private final Launch launch;
  private final GuestConsole console;
  private final Consumer<String> notices;
  private final RunRecorder recorder;
  private final StopSwitch stop = new StopSwitch();

  VirtioRun(Launch launch, GuestConsole console, Consumer<String> notices) {
    this.launch = launch;
    this.console = console;
    this.notices = notices;
    this.recorder = RunRecorder.of(launch.unikernel().toString(), Target.VIRTIO);
  }

  @Override
  public Outcome toTheEnd(LongConsumer started) throws TenderException {
    Host host = Host.linux();
    try (VirtioSetup setup =
        VirtioSetup.open(VirtioSetup.request(launch, backing(host)), host, recorder)) {
      // What QEMU says beside its last words is nothing that a program could use.
      return stop.outcome(
          new QemuRun(setup, console, _ -> {}, new Watch(started), recorder).toTheEnd());
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

  /** Connects the switch. */
  private final class Watch implements QemuWatch {
    private final LongConsumer started;

    Watch(LongConsumer started) {
      this.started = started;
    }

    @Override
    public void starts(List<String> command) {}

    @Override
    public void begins(Child qemu) throws LinuxException {
      stop.connect(qemu);
      started.accept(qemu.pid());
    }

    @Override
    public void ended() {
      stop.disconnect();
    }
  }

  @Override
  public void stop() {
    stop.run();
  }

  @Override
  public RunReport report(Outcome outcome) {
    return recorder.report(outcome);
  }
}
