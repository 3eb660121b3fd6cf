package dev.solo5.tender.spt;

/** Where the stage stopped; the ordinal is the number in {@code plan.h}. */
enum StageStep {
  NONE("start"),
  PARENT("tie its life to the tender's"),
  PLAN("read its plan"),
  DESCRIPTORS("close what it does not need"),
  PERSONALITY("check its personality"),
  MEMORY("map guest memory"),
  COPY("fill guest memory"),
  PROTECT("protect guest memory"),
  FILTER("prepare its system call filter"),
  UNMAP("unmap what is not the guest's"),
  READY("install its system call filter");

  private final String text;

  StageStep(String text) {
    this.text = text;
  }

  /** What it could not do, as the end of a sentence. */
  String text() {
    return text;
  }
}
