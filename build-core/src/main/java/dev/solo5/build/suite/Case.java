package dev.solo5.build.suite;

import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.elf.Target;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One run under one target, to be tried.
 *
 * @param run the name of the run
 * @param target whose tender runs it
 * @param obstacle why it can't be tried here; empty when it can
 * @param limit the longest it may take
 * @param directory where it leaves what there is to see
 */
public record Case(
    String run,
    Target target,
    Optional<String> obstacle,
    UnikernelFile unikernel,
    RunRequest request,
    Expectation expected,
    Duration limit,
    RunFiles directory) {

  /** {@code RUN[TARGET]}. */
  public String name() {
    return name(run, target);
  }

  /** What a run under a target is called. */
  public static String name(String run, Target target) {
    return run + "[" + target.text() + "]";
  }

  /** What it has for itself while it runs: no two cases with one of these run at once. */
  SortedSet<String> exclusive() {
    SortedSet<String> names = new TreeSet<>();
    for (Attachment attachment : request.attachments()) {
      switch (attachment) {
        case Attachment.Block block -> names.add("file " + block.file().normalize());
        case Attachment.Net(_, NetBackend.UserMode network, _) ->
            network.published().stream()
                .map(Publication::hostPort)
                .filter(port -> port != 0)
                .forEach(port -> names.add("port " + port));
        case Attachment.Net(_, var backend, _) -> names.add("interface " + backend.text());
      }
    }
    return names;
  }
}
