package dev.solo5.tender.spt;

import dev.solo5.elf.Target;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Pipe;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.GuestOutput;
import dev.solo5.tender.run.GuestThread;
import dev.solo5.tender.run.PreparedLaunch;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * One guest of the launch API. Its process writes into a pipe; the thread that started it empties
 * the pipe until nobody can write any more, and then takes the process away.
 */
record SptRun(
    Launch launch,
    GuestConsole console,
    Consumer<String> notices,
    RunRecorder recorder,
    StopSwitch ending)
    implements GuestThread.Run {
  SptRun(Launch launch, GuestConsole console, Consumer<String> notices) {
    this(launch, console, notices, RunRecorder.of(launch, Target.SPT), new StopSwitch());
  }

  @Override
  public Outcome toTheEnd(LongConsumer started) throws TenderException {
    try (PreparedLaunch setup =
            PreparedLaunch.of(Program.of(Target.SPT), launch, Host.linux(), notices, recorder);
        Pipe pipe = Pipe.open()) {
      GuestOutput output = new GuestOutput(console);
      Outcome outcome =
          SptTender.run(setup, pipe.writing(), new Tended(ending, pipe, output, started));
      return ending.outcome(output.failure().orElse(outcome));
    } catch (LinuxException e) {
      throw new TenderException(new SptProblem.HostRefused(e.call(), e.reason()), e);
    }
  }

  /** Reads the console of the process while it runs. */
  private record Tended(GuestProcess watch, Pipe pipe, GuestOutput output, LongConsumer started)
      implements GuestProcess {
    @Override
    public void begins(Child guest) throws LinuxException {
      // Only the guest can write now: the pipe ends when it does.
      pipe.writing().close();
      watch.begins(guest);
      started.accept(guest.pid());
      LinuxException.check("read", pipe.reading().drain(bytes -> output.pass(bytes, guest)));
    }

    @Override
    public OptionalLong peakResidentBytes() {
      return watch.peakResidentBytes();
    }

    @Override
    public void ended() {
      watch.ended();
    }
  }

  @Override
  public void stop() {
    ending.run();
  }
}
