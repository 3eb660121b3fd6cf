package dev.solo5.network.tcp;

/**
 * How much may be under way, RFC 5681, and recovery from several losses in one window, RFC 6582.
 * Sizes are bytes.
 */
final class Congestion {
  private static final int DUPLICATES = 3;

  /** RFC 6928. */
  private static final int FIRST_SEGMENTS = 10;

  private static final int LARGEST = 1 << 30;

  private final int mss;
  private int window;
  private int threshold = LARGEST;
  private int duplicates;
  private boolean recovering;
  private int recover;

  /**
   * @param mss the largest segment we send
   * @param first the first sequence number of ours
   */
  Congestion(int mss, int first) {
    this.mss = mss;
    this.window = FIRST_SEGMENTS * mss;
    this.recover = first;
  }

  int window() {
    return window;
  }

  /**
   * Bytes were acknowledged, so that it counts to {@code una}; whether the first one behind is lost
   * too.
   */
  boolean acknowledged(int bytes, int una, int inFlight) {
    duplicates = 0;
    if (recovering) {
      if (Sequence.isBefore(una, recover)) {
        window = Math.max(window - bytes, 0) + mss;
        return true;
      }
      recovering = false;
      window = Math.min(threshold, Math.max(inFlight, mss) + mss);
      return false;
    }
    int growth = window < threshold ? Math.min(bytes, mss) : Math.max(1, mss * mss / window);
    window = Math.min(window + growth, LARGEST);
    return false;
  }

  /** The same acknowledgement came again; whether the first segment has to be sent once more. */
  boolean duplicate(int una, int max) {
    duplicates++;
    if (recovering) {
      window = Math.min(window + mss, LARGEST);
      return false;
    }
    if (duplicates != DUPLICATES || !Sequence.isAfter(una, recover)) {
      return false;
    }
    recovering = true;
    recover = max;
    threshold = Math.max((max - una) / 2, 2 * mss);
    window = threshold + DUPLICATES * mss;
    return true;
  }

  /** Nothing came in time: begin anew with one segment. */
  void timedOut(int una, int max) {
    threshold = Math.max((max - una) / 2, 2 * mss);
    window = mss;
    recovering = false;
    duplicates = 0;
    recover = max;
  }
}
