package dev.solo5.build.run;

import dev.solo5.build.device.Attachment;
import dev.solo5.elf.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the tenders. */
final class TenderCommandLine {
  /** One more than the bytes a guest's command line may have. */
  private static final int TOO_LONG = 8192;

  private TenderCommandLine() {}

  /** The command line that runs a unikernel of a target as requested. */
  static List<String> of(Target target, Path unikernel, RunRequest request) {
    List<String> arguments = new ArrayList<>();
    if (target == Target.VIRTIO) {
      arguments.add("-q"); // what QEMU is told is the tender's business
    }
    request.memory().ifPresent(megabytes -> arguments.add("--mem=" + megabytes));
    for (Attachment attachment : request.attachments()) {
      arguments.addAll(attachment.options());
    }
    request.report().ifPresent(file -> arguments.add("--x-report=" + file));
    arguments.add("--");
    arguments.add(unikernel.toString());
    if (target == Target.VIRTIO) {
      arguments.add("--"); // it drops one: another one is the guest's
    }
    arguments.addAll(request.guestArguments());
    return List.copyOf(arguments);
  }

  /**
   * A command line that makes the tender do all it does before a guest runs, and never run one: a
   * unikernel with devices is refused for having none attached, one without for its too long
   * command line.
   */
  static List<String> training(Path unikernel) {
    return List.of("--", unikernel.toString(), "x".repeat(TOO_LONG));
  }

  /** The command line of {@code solo5-net} that gives {@code tender} its networks. */
  static List<String> network(RunRequest request, List<String> tender) {
    List<String> arguments = new ArrayList<>();
    for (Attachment.UserNet network : request.userNetworks()) {
      arguments.addAll(network.networkOptions());
    }
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
