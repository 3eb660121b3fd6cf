package dev.solo5.build.problem;

import java.nio.file.Path;
import java.util.List;

/** Why a run could not be, or was not what was expected. */
public sealed interface RunProblem extends Problem {

  @Override
  default String message() {
    return switch (this) {
      case NoKvm(var reason) -> "hvt can't run here: " + reason;
      case NoQemu(var reason) -> "virtio can't run here: " + reason;
      case MemoryTooSmall(var file, var mebibytes, var needed) ->
          "%s: its program does not fit into %s MiB of memory, expected at least %s MiB"
              .formatted(file.getFileName(), mebibytes, needed);
      case NothingToRun(var reasons) ->
          String.join("; ", reasons.stream().map(Problem::message).toList());
      case TenderUnavailable(var coordinates, var reason) ->
          "%s can't be resolved: %s".formatted(coordinates, reason);
      case GuestEnded(var file, var status, var meaning, var expected) -> {
        String other = expected == 0 ? "" : ", expected status " + expected;
        yield "%s ended with status %s: %s%s".formatted(file.getFileName(), status, meaning, other);
      }
      case TenderFailed(var file, var status, var complaint) ->
          "%s ended with status %s: %s".formatted(file.getFileName(), status, complaint);
      case RanTooLong(var file, var seconds) ->
          "%s ran for more than %s s and was ended".formatted(file.getFileName(), seconds);
      case NoSuchRun(var pattern, var runs) ->
          "no run matches '%s'; available: %s".formatted(pattern, String.join(", ", runs));
      case RunsFailed(var failed, _, var all, var first, var report) -> {
        String others =
            switch (failed) {
              case 1 -> "";
              case 2 -> " (and 1 other)";
              default -> " (and %s others)".formatted(failed - 1);
            };
        yield "%s of %s runs failed: %s%s; see %s".formatted(failed, all, first, others, report);
      }
    };
  }

  /** hvt was requested, or is the only target, and KVM can't be used. */
  record NoKvm(String reason) implements RunProblem {}

  /** virtio was requested, or is the only target, and there is no QEMU. */
  record NoQemu(String reason) implements RunProblem {}

  /** The guest has less memory than its program needs, in MiB. */
  record MemoryTooSmall(Path file, int mebibytes, long needed) implements RunProblem {}

  /**
   * None of several targets can run here.
   *
   * @param reasons one for each, the preferred first
   */
  record NothingToRun(List<Problem> reasons) implements RunProblem {
    public NothingToRun {
      reasons = List.copyOf(reasons);
    }
  }

  /** The tender's jars can't be resolved. */
  record TenderUnavailable(String coordinates, String reason) implements RunProblem {}

  /** The guest ended differently than expected. */
  record GuestEnded(Path file, int status, String meaning, int expected) implements RunProblem {}

  /** The tender did not run the guest, or gave it up, and said why. */
  record TenderFailed(Path file, int status, String complaint) implements RunProblem {}

  /** The guest ran longer than it may. */
  record RanTooLong(Path file, long seconds) implements RunProblem {}

  /** No run has a matching id. */
  record NoSuchRun(String pattern, List<String> runs) implements RunProblem {
    public NoSuchRun {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Runs failed.
   *
   * @param failed how many
   * @param broken how many of them could not be tried at all
   * @param all of how many
   * @param first the first of them and what is wrong with it
   * @param report where the details are
   */
  record RunsFailed(int failed, int broken, int all, String first, Path report)
      implements RunProblem {}
}
