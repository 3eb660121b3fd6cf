package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.tender.Tender;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which tender runs a unikernel. */
record TargetChoice(List<Tender> tenders) {
  /** The tender of the wanted target, or the first that can run one of the unikernel's files. */
  Tender choose(Unikernel unikernel, Optional<Target> wanted) throws LaunchException {
    List<LaunchProblem> reasons = new ArrayList<>();
    for (Tender tender : tenders) {
      if (wanted.isPresent() && wanted.get() != tender.target()) {
        continue;
      }
      Optional<LaunchProblem> reason = obstacle(unikernel, tender);
      if (reason.isEmpty()) {
        return tender;
      }
      reasons.add(reason.get());
    }
    throw new LaunchException(problem(wanted, reasons));
  }

  private static LaunchProblem problem(Optional<Target> wanted, List<LaunchProblem> reasons) {
    if (wanted.isEmpty()) {
      return new LaunchProblem.NothingToRun(reasons);
    }
    return reasons.isEmpty() ? new LaunchProblem.NoTender(wanted.get()) : reasons.getFirst();
  }

  private static Optional<LaunchProblem> obstacle(Unikernel unikernel, Tender tender) {
    if (!Files.isRegularFile(unikernel.file(tender.target()))) {
      return Optional.of(new LaunchProblem.NotBuilt(unikernel.file(tender.target())));
    }
    return tender
        .obstacle()
        .map(obstacle -> new LaunchProblem.NotRunnable(tender.target(), obstacle));
  }
}
