package dev.solo5.launcher;

import dev.solo5.elf.FirstRunnable;
import dev.solo5.elf.Target;
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
  TenderChoice {
    passedOver = List.copyOf(passedOver);
  }

  /** The tender of the wanted target, or the first that can run one of the unikernel's files. */
  static TenderChoice of(List<Tender> tenders, Unikernel unikernel, Optional<Target> wanted)
      throws LaunchException {
    if (wanted.isPresent()) {
      Tender tender =
          find(tenders, wanted.get())
              .orElseThrow(() -> new LaunchException(new LaunchProblem.NoTender(wanted.get())));
      Optional<LaunchProblem> obstacle = obstacle(unikernel, tender);
      if (obstacle.isPresent()) {
        throw new LaunchException(obstacle.get());
      }
      return new TenderChoice(tender, List.of());
    }
    FirstRunnable<LaunchProblem> choice =
        FirstRunnable.among(
            tenders.stream().map(Tender::target).toList(),
            target -> find(tenders, target).flatMap(tender -> obstacle(unikernel, tender)));
    return choice
        .chosen()
        .flatMap(target -> find(tenders, target))
        .map(tender -> new TenderChoice(tender, choice.reasons()))
        .orElseThrow(() -> new LaunchException(new LaunchProblem.NothingToRun(choice.reasons())));
  }

  private static Optional<Tender> find(List<Tender> tenders, Target target) {
    return tenders.stream().filter(tender -> tender.target() == target).findFirst();
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
