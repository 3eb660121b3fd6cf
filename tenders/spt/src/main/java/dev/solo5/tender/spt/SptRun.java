package dev.solo5.tender.spt;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Pipe;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.GuestThread;
import dev.solo5.tender.run.PreparedLaunch;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * One guest of the launch API. Its process writes into a pipe; the thread that started it empties
 * the pipe until nobody can write any more, and then takes the process away.
 */
final class SptRun implements GuestThread.Run {
  private final Launch launch;
  private final GuestConsole console;
  private final Consumer<String> notices;
  private final RunRecorder recorder;
  private final StopSwitch stop = new StopSwitch();

  SptRun(Launch launch, GuestConsole console, Consumer<String> notices) {
    this.launch = launch;
    this.console = console;
    this.notices = notices;
    this.recorder = RunRecorder.of(launch.unikernel().toString(), Target.SPT);
  }

  @Override
  public Outcome toTheEnd(LongConsumer started) throws TenderException {
    try (PreparedLaunch setup =
            PreparedLaunch.of(Program.spt(), launch, Host.linux(), notices, recorder);
        Pipe pipe = Pipe.open()) {
      PipedConsole piped = new PipedConsole(pipe.reading(), console);
      Outcome outcome =
          SptTender.run(setup, pipe.writing(), new Tended(pipe.writing(), piped, started));
      return stop.outcome(piped.failure().orElse(outcome));
    } catch (LinuxException e) {
      throw new TenderException(new SptProblem.HostRefused(e.call(), e.reason()), e);
    }
  }

  /** Reads the console of the process while it runs. */
  private final class Tended implements GuestProcess {
    private final Fd writing;
    private final PipedConsole piped;
    private final LongConsumer started;

    Tended(Fd writing, PipedConsole piped, LongConsumer started) {
      this.writing = writing;
      this.piped = piped;
      this.started = started;
    }

    @Override
    public void begins(Child guest) throws LinuxException {
      // Only the guest can write now: the pipe ends when it does.
      writing.close();
      stop.connect(guest);
      started.accept(guest.pid());
      piped.drain(guest);
    }

    @Override
    public OptionalLong peakResidentBytes() {
      return stop.peakResidentBytes();
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
