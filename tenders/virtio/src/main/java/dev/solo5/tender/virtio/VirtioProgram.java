package dev.solo5.tender.virtio;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.manifest.DeviceType;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.line.Setting;
import dev.solo5.tender.line.TenderCommand;
import dev.solo5.tender.program.ChildProgram;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.text.ShellWord;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One guest in a virtual machine of QEMU, on the console of this process. */
final class VirtioProgram extends ChildProgram<QemuSwitch> {
  private static final int STDOUT = 1;

  private final PrintStream messages;
  private VirtioCommandLine.@Nullable Run asked;

  VirtioProgram(PrintStream messages) {
    super(new VirtioReport(Program.of(Target.VIRTIO)), messages, new QemuSwitch());
    this.messages = messages;
  }

  @Override
  protected CommandLine parse(List<String> arguments) throws TenderException {
    return switch (VirtioCommandLine.parse(arguments)) {
      case VirtioCommandLine.Help() -> new CommandLine.Help();
      case VirtioCommandLine.Version() -> new CommandLine.Version();
      case VirtioCommandLine.NoKernel() -> new CommandLine.NoKernel();
      case VirtioCommandLine.Run run -> {
        asked = run;
        yield new CommandLine.Run(reportAndDisks(run), run.kernel(), run.guestArguments());
      }
    };
  }

  /** What a report has to do with, as the other tenders' command lines say it. */
  private static List<String> reportAndDisks(VirtioCommandLine.Run run) {
    List<Setting> settings = new ArrayList<>();
    run.report().ifPresent(file -> settings.add(new Setting.Report(file)));
    for (OrderedDevice ordered : run.ordered()) {
      if (ordered.type() == DeviceType.BLOCK_BASIC) {
        settings.add(new Setting.BlockFile(ordered.value(), ordered.value()));
      }
    }
    for (Attachment named : run.named()) {
      if (named instanceof Attachment.Block(String device, var file, _)) {
        settings.add(new Setting.BlockFile(device, file.toString()));
      }
    }
    return TenderCommand.options(settings);
  }

  @Override
  protected boolean cleansUp(ReportFile file) {
    return true;
  }

  @Override
  protected Outcome run(CommandLine.Run line, RunRecorder recorder) throws TenderException {
    VirtioCommandLine.Run run = Objects.requireNonNull(asked);
    // Descriptor 1 is the console. It is the process's, not ours to close.
    BlockingConsole console = new BlockingConsole(Fd.owning(STDOUT));
    Backing backing = Backing.of(QemuProgram.find(run.qemu()), run.hypervisor(), this);
    VirtioSetup.Request request =
        new VirtioSetup.Request(
            run.kernel(),
            run.memoryMebibytes(),
            run.ordered(),
            run.named(),
            false,
            String.join(" ", run.guestArguments()),
            backing);
    try (VirtioSetup setup = VirtioSetup.open(request, new QemuHost(), recorder)) {
      return new QemuRun(setup, console, this::quote, this::show, stop(), recorder).toTheEnd();
    }
  }

  /** Not on the guest's console: that is its own. */
  private void show(List<String> command) {
    if (!Objects.requireNonNull(asked).quiet()) {
      messages.println(ShellWord.of(command));
    }
  }

  /**
   * What QEMU says, with its own name in front; not that it was ended, which Ctrl-C makes it say.
   */
  private void quote(String line) {
    if (!line.contains(QemuEnding.TERMINATED)) {
      messages.println(line);
    }
  }
}
