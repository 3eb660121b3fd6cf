package dev.solo5.tender.spt;

import java.util.Optional;

/** Where the stage stopped; {@code enum step} of {@code plan.h}. */
enum StageStep {
  NONE(0, "start"),
  PARENT(1, "tie its life to the tender's"),
  PLAN(2, "read its plan"),
  DESCRIPTORS(3, "close what it does not need"),
  PERSONALITY(4, "check its personality"),
  MEMORY(5, "map guest memory"),
  COPY(6, "fill guest memory"),
  PROTECT(7, "protect guest memory"),
  FILTER(8, "prepare its system call filter"),
  UNMAP(9, "unmap what is not the guest's"),
  READY(10, "install its system call filter");

  private final int number;
  private final String text;

  StageStep(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The step of this number; empty for one that the stage does not have. */
  static Optional<StageStep> of(int number) {
    for (StageStep step : values()) {
      if (step.number == number) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** As in the report. */
  int number() {
    return number;
  }

  /** What it could not do, as the end of a sentence. */
  String text() {
    return text;
  }
}
