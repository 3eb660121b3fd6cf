package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Ended;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.report.RunRecorder;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One guest from what it was set up with to its outcome, on the caller's thread.
 *
 * @param setup stays the caller's
 * @param console what the guest writes to; what it throws ends the guest
 * @param messages receives QEMU's own messages, line by line, from another thread
 * @param watch is told about the process
 * @param recorder notes what happens
 */
record QemuRun(
    VirtioSetup setup,
    GuestConsole console,
    Consumer<String> messages,
    QemuWatch watch,
    RunRecorder recorder) {
  /** What a pipe holds. */
  private static final int BUFFER_BYTES = 1 << 16;

  /** Runs it. */
  Outcome toTheEnd() throws TenderException {
    recorder.begin("start");
    recorder.memory(setup.memoryBytes());
    List<Fd> descriptors = new ArrayList<>(setup.wiring().descriptors());
    String file = setup.kernel();
    // The guest takes the first word of its command line for the name of its kernel.
    boolean blank = file.chars().anyMatch(Character::isWhitespace);
    try (Fd kernel = Fd.open(file, Fcntl.O_RDONLY)) {
      if (blank) {
        file = "/dev/fd/" + (QemuProcess.FIRST_FREE + descriptors.size());
        descriptors.add(kernel);
      }
      List<String> command = setup.machine(file, OptionalInt.of(QemuProcess.STATUS)).command();
      watch.starts(command);
      return run(command, descriptors);
    } catch (LinuxException e) {
      throw new TenderException(new VirtioProblem.HostRefused(e.call(), e.reason()), e);
    } finally {
      watch.ended();
      recorder.end();
    }
  }

  private Outcome run(List<String> command, List<Fd> descriptors) throws LinuxException {
    try (QemuProcess qemu = QemuProcess.start(command, descriptors)) {
      Messages heard = new Messages(qemu.messages(), messages);
      heard.start();
      recorder.begin("guest");
      try {
        watch.begins(qemu.child());
        SaidStatus said = new SaidStatus();
        Optional<Outcome> failure = drain(qemu.console(), qemu.child(), said);
        Ended ended = qemu.await();
        OptionalInt told = ExitChannel.read(qemu.status());
        return failure.orElse(new QemuEnding(ended, told, said.status(), heard.last()).outcome());
      } finally {
        qemu.child().kill(Spawn.SIGKILL);
        String _ = heard.last();
      }
    }
  }

  /** Passes on everything until QEMU has ended; a console that fails ends it. */
  private Optional<Outcome> drain(Fd reading, Child qemu, SaidStatus said) throws LinuxException {
    ConsoleText text = new ConsoleText();
    Passing passing = new Passing(console, qemu);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(BUFFER_BYTES);
      while (true) {
        long count = LinuxException.check("read", reading.read(buffer));
        if (count == 0) {
          break;
        }
        byte[] bytes = text.of(buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE));
        said.hear(bytes);
        passing.on(bytes);
      }
    }
    passing.on(text.rest());
    return passing.failure();
  }

  /** The way to the console. */
  private static final class Passing {
    private final GuestConsole console;
    private final Child qemu;
    private @Nullable Throwable refusal;

    Passing(GuestConsole console, Child qemu) {
      this.console = console;
      this.qemu = qemu;
    }

    void on(byte[] bytes) throws LinuxException {
      if (bytes.length == 0 || refusal != null) {
        return;
      }
      try {
        console.write(bytes);
      } catch (RuntimeException | Error e) {
        refusal = e;
        qemu.kill(Spawn.SIGKILL);
      }
    }

    Optional<Outcome> failure() {
      Throwable thrown = refusal;
      if (thrown == null) {
        return Optional.empty();
      }
      return Optional.of(
          thrown instanceof BrokenPipe
              ? new Outcome.KilledBySignal(BrokenPipe.SIGPIPE)
              : new Outcome.TenderFailed(new TenderProblem.ConsoleRefused(thrown.toString())));
    }
  }
}
