package dev.solo5.tender.hvt.ring;

/**
 * How long to look for work before sleeping: longer after a look that found some, shorter after one
 * that did not. With a single processor not at all, since nothing could be submitted meanwhile.
 */
final class SpinBudget {
  /** Of hvt-abi section 10. */
  static final int MOST = 4096;

  static final int LEAST = 64;

  private final boolean worthwhile;
  private int rounds = MOST;
  private int used;

  /**
   * @param processors this process may use
   */
  SpinBudget(int processors) {
    this.worthwhile = processors > 1;
  }

  /** Takes one more check from the budget; false when it is time to sleep. */
  boolean takeOne() {
    if (worthwhile && used < rounds) {
      used++;
      return true;
    }
    return false;
  }

  /** There was work. */
  void found() {
    if (used > 0) {
      rounds = Math.min(rounds * 2, MOST);
      used = 0;
    }
  }

  /** There was none until the budget was spent. */
  void slept() {
    rounds = Math.max(rounds / 2, LEAST);
    used = 0;
  }
}
