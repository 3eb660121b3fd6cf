package dev.solo5.tender.hvt;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.GuestThread;
import dev.solo5.tender.run.PreparedLaunch;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** One guest of the launch API. */
final class HvtRun implements GuestThread.Run {
  private final Launch launch;
  private final GuestConsole console;
  private final InstantSource clock;
  private final Consumer<String> notices;
  private final RunRecorder recorder;
  private final LeaseSwitch stop = new LeaseSwitch(this::begun);
  private volatile LongConsumer started = _ -> {};

  HvtRun(Launch launch, GuestConsole console, InstantSource clock, Consumer<String> notices) {
    this.launch = launch;
    this.console = console;
    this.clock = clock;
    this.notices = notices;
    this.recorder = RunRecorder.of(launch, Target.HVT);
  }

  @Override
  public Outcome toTheEnd(LongConsumer begun) throws TenderException {
    started = begun;
    try (PreparedLaunch setup =
        PreparedLaunch.of(Program.of(Target.HVT), launch, Host.linux(), notices, recorder)) {
      Hypervisor.requireMachine(Machine.host());
      HvtTender tender = new HvtTender(clock);
      return tender.run(setup, new ApiConsole(console), notices, Confinement.NONE, stop);
    }
  }

  private void begun() {
    started.accept(ThisProcess.id());
  }

  @Override
  public void stop() {
    stop.stop();
  }

  @Override
  public RunRecorder recorder() {
    return recorder;
  }
}
