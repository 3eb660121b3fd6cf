package dev.solo5.build.run;

import dev.solo5.elf.Target;
import dev.solo5.tender.Launch;
import dev.solo5.tender.line.Setting;
import dev.solo5.tender.line.TenderCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the tenders. */
final class TenderCommandLine {
  private TenderCommandLine() {}

  /** The command line that runs a unikernel of a target as requested. */
  static List<String> of(Target target, Path unikernel, RunRequest request) {
    List<String> options = new ArrayList<>();
    if (target == Target.VIRTIO) {
      options.add("-q"); // what QEMU is told is the tender's business
    }
    List<Setting> settings = new ArrayList<>();
    request
        .memory()
        .ifPresent(mebibytes -> settings.add(new Setting.Memory(mebibytes * Launch.MEBIBYTE)));
    settings.addAll(devices(request));
    request.report().ifPresent(file -> settings.add(new Setting.Report(file.toString())));
    options.addAll(TenderCommand.servedOptions(settings));
    return TenderCommand.arguments(target, options, unikernel.toString(), request.guestArguments());
  }

  private static List<Setting> devices(RunRequest request) {
    return request.attachments().stream()
        .flatMap(attachment -> TenderCommand.settings(attachment).stream())
        .toList();
  }

  /**
   * A command line that makes the tender do all it does before a guest runs, and never run one: a
   * unikernel with devices is refused for having none attached, one without for its too long
   * command line.
   */
  static List<String> training(Path unikernel) {
    return List.of("--", unikernel.toString(), "x".repeat(Launch.MAX_COMMAND_LINE_BYTES + 1));
  }

  /** The command line of {@code solo5-net} that gives {@code tender} its networks. */
  static List<String> network(RunRequest request, List<String> tender) {
    List<String> arguments = new ArrayList<>(TenderCommand.networkOptions(devices(request)));
    arguments.add("--ports=" + request.ports());
    arguments.add("--accepted=" + HostPort.acceptedBeside(request.ports()));
    arguments.add("--");
    arguments.addAll(tender);
    return List.copyOf(arguments);
  }

  /** A command line that opens a network for a program that ends at once. */
  static List<String> networkTraining() {
    return List.of("--network:training=10.0.0.1/24", "--", "/bin/true", "@{training}");
  }
}
