package dev.solo5.maven.run;

import dev.solo5.maven.device.Attachment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the tenders. */
final class TenderCommandLine {
  /** One more than the bytes a guest's command line may have. */
  private static final int TOO_LONG = 8192;

  private TenderCommandLine() {}

  /** The command line that runs a unikernel as requested. */
  static List<String> of(Path unikernel, RunRequest request) {
    List<String> arguments = new ArrayList<>();
    request.memory().ifPresent(megabytes -> arguments.add("--mem=" + megabytes));
    for (Attachment attachment : request.attachments()) {
      arguments.addAll(attachment.options());
    }
    arguments.add("--");
    arguments.add(unikernel.toString());
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
}
