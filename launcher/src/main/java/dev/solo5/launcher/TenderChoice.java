package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.tender.TargetChoice;
import dev.solo5.tender.Tender;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Which tender runs a unikernel.
 *
 * @param passedOver why not those before it, when no target was asked for
 */
record TenderChoice(Tender tender, List<LaunchProblem> passedOver) {

  /** The tender of the wanted target, or the first that can run one of the unikernel's files. */
  static TenderChoice of(List<Tender> tenders, Unikernel unikernel, Optional<Target> wanted)
      throws LaunchException {
    TargetChoice<LaunchProblem> choice =
        TargetChoice.of(
            wanted,
            tenders.stream().map(Tender::target).toList(),
            target -> obstacle(unikernel, target, find(tenders, target)));
    List<LaunchProblem> reasons = choice.passedOver();
    return choice
        .target()
        .flatMap(target -> find(tenders, target))
        .map(tender -> new TenderChoice(tender, reasons))
        .orElseThrow(() ->
            new LaunchException(
                wanted.isPresent() ? reasons.getFirst() : new LaunchProblem.NothingToRun(reasons)));
  }

  private static Optional<Tender> find(List<Tender> tenders, Target target) {
    return tenders.stream().filter(tender -> tender.target() == target).findFirst();
  }

  private static Optional<LaunchProblem> obstacle(
      Unikernel unikernel, Target target, Optional<Tender> tender) {
    if (tender.isEmpty()) {
      return Optional.of(new LaunchProblem.NoTender(target));
    }
    return Files.isRegularFile(unikernel.file(target))
        ? tender.get().obstacle().map(why -> new LaunchProblem.NotRunnable(target, why))
        : Optional.of(new LaunchProblem.NotBuilt(unikernel.file(target)));
  }
}
