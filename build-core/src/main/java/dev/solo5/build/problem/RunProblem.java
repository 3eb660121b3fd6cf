package dev.solo5.build.problem;

import java.nio.file.Path;
import java.util.List;

/** Why a run could not be, or was not what was expected. */
public sealed interface RunProblem extends Problem {
  /** hvt was requested, or is the only target, and KVM can't be used. */
  record NoKvm(String reason) implements RunProblem {
    @Override
    public String message() {
      return "hvt can't run here: " + reason;
    }
  }

  /** virtio was requested, or is the only target, and there is no QEMU. */
  record NoQemu(String reason) implements RunProblem {
    @Override
    public String message() {
      return "virtio can't run here: " + reason;
    }
  }

  /** The guest has less memory than its program needs, in MiB. */
  record MemoryTooSmall(Path file, int mebibytes, long needed) implements RunProblem {
    @Override
    public String message() {
      return "%s: its program does not fit into %s MiB of memory, expected at least %s MiB"
          .formatted(file.getFileName(), mebibytes, needed);
    }
  }

  /**
   * None of several targets can run here.
   *
   * @param reasons one for each, the preferred first
   */
  record NothingToRun(List<Problem> reasons) implements RunProblem {
    public NothingToRun {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String message() {
      return String.join("; ", reasons.stream().map(Problem::message).toList());
    }
  }

  /** The tender's jars can't be resolved. */
  record TenderUnavailable(String coordinates, String reason) implements RunProblem {
    @Override
    public String message() {
      return "%s can't be resolved: %s".formatted(coordinates, reason);
    }
  }

  /** The guest ended differently than expected. */
  record GuestEnded(Path file, int status, String meaning, int expected) implements RunProblem {
    @Override
    public String message() {
      String other = expected == 0 ? "" : ", expected status " + expected;
      return "%s ended with status %s: %s%s".formatted(file.getFileName(), status, meaning, other);
    }
  }

  /** The tender did not run the guest, or gave it up, and said why. */
  record TenderFailed(Path file, int status, String complaint) implements RunProblem {
    @Override
    public String message() {
      return "%s ended with status %s: %s".formatted(file.getFileName(), status, complaint);
    }
  }

  /** The guest ran longer than it may. */
  record RanTooLong(Path file, long seconds) implements RunProblem {
    @Override
    public String message() {
      return "%s ran for more than %s s and was ended".formatted(file.getFileName(), seconds);
    }
  }

  /** No run has a matching id. */
  record NoSuchRun(String pattern, List<String> runs) implements RunProblem {
    public NoSuchRun {
      runs = List.copyOf(runs);
    }

    @Override
    public String message() {
      return "no run matches '%s'; available: %s".formatted(pattern, String.join(", ", runs));
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
      implements RunProblem {
    @Override
    public String message() {
      String others =
          switch (failed) {
            case 1 -> "";
            case 2 -> " (and 1 other)";
            default -> " (and %s others)".formatted(failed - 1);
          };
      return "%s of %s runs failed: %s%s; see %s".formatted(failed, all, first, others, report);
    }
  }
}
