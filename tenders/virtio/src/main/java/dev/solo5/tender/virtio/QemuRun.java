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
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.ChildWatch;
import dev.solo5.tender.run.GuestOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * One guest from what it was set up with to its outcome, on the caller's thread.
 *
 * @param setup stays the caller's
 * @param console what the guest writes to; what it throws ends the guest
 * @param messages receives QEMU's own messages, line by line, from another thread
 * @param commands is told how QEMU is about to be started
 * @param watch is told about the process
 * @param recorder notes what happens
 */
record QemuRun(
    VirtioSetup setup,
    GuestConsole console,
    Consumer<String> messages,
    Consumer<List<String>> commands,
    ChildWatch watch,
    RunRecorder recorder) {
  /** Runs it. */
  Outcome toTheEnd() throws TenderException {
    recorder.begin("start");
    recorder.memory(setup.memoryBytes());
    List<Fd> descriptors = new ArrayList<>(setup.wiring().descriptors());
    String file = setup.request().kernel();
    // The guest takes the first word of its command line for the name of its kernel.
    boolean blank = file.chars().anyMatch(Character::isWhitespace);
    try (Fd kernel = Fd.open(file, Fcntl.O_RDONLY)) {
      if (blank) {
        file = "/dev/fd/" + (QemuProcess.FIRST_FREE + descriptors.size());
        descriptors.add(kernel);
      }
      List<String> command = setup.machine(file, OptionalInt.of(QemuProcess.STATUS)).command();
      commands.accept(command);
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
    GuestOutput output = new GuestOutput(console);
    long end =
        reading.drain(sent -> {
          byte[] bytes = text.of(sent);
          said.hear(bytes);
          output.pass(bytes, qemu);
        });
    LinuxException.check("read", end);
    output.pass(text.rest(), qemu);
    return output.failure();
  }
}
