package dev.solo5.tender.hvt;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.memory.GuestLease;
import dev.solo5.tender.hvt.ring.NetworkRing;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.GuestThread;
import dev.solo5.tender.run.PreparedLaunch;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** One guest of the launch API. */
record HvtRun(
    Launch launch,
    GuestConsole console,
    InstantSource clock,
    Consumer<String> notices,
    RunRecorder recorder,
    LeaseSwitch ending)
    implements GuestThread.Run {
  HvtRun(Launch launch, GuestConsole console, InstantSource clock, Consumer<String> notices) {
    this(launch, console, clock, notices, RunRecorder.of(launch, Target.HVT), new LeaseSwitch());
  }

  @Override
  public Outcome toTheEnd(LongConsumer started) throws TenderException {
    try (PreparedLaunch setup =
        PreparedLaunch.of(Program.of(Target.HVT), launch, Host.linux(), notices, recorder)) {
      Hypervisor.requireMachine(Machine.host());
      Watch watch = new Watch(ending, started);
      return new HvtTender(clock)
          .run(setup, new ApiConsole(console), notices, Confinement.NONE, watch);
    }
  }

  /** Tells who waits for the start, too. */
  private record Watch(GuestWatch ending, LongConsumer started) implements GuestWatch {
    @Override
    public void begins(GuestLease lease, Poller poller, NetworkRing ring) throws TenderException {
      ending.begins(lease, poller, ring);
      started.accept(ThisProcess.id());
    }

    @Override
    public void ended() {
      ending.ended();
    }
  }

  @Override
  public void stop() {
    ending.stop();
  }
}
