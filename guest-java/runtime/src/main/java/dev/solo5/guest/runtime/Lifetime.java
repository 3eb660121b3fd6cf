package dev.solo5.guest.runtime;

import org.jspecify.annotations.Nullable;

/** How long a guest lives: until its last thread that is no daemon ends, or one exits. */
public final class Lifetime {
  private static int userThreads = 1;

  private static boolean ending;

  private static @Nullable Runnable lastWords;

  private static @Nullable Farewell farewell;

  /** What is done last. */
  public interface Farewell {
    /** Does it; other threads may run meanwhile. */
    void bid();
  }

  private Lifetime() {}

  /** A thread that is no daemon has started; the main thread counts already. */
  public static void started() {
    userThreads++;
  }

  /** One of them has nothing left to do. */
  public static void ended() {
    if (--userThreads == 0 && !ending) {
      sayLastWords();
    }
  }

  /** Sets what runs, once, before the guest ends by {@link #ended} or {@link #exit}. */
  public static void setLastWords(Runnable words) {
    lastWords = words;
  }

  /** Sets what is done after {@link #setLastWords}. */
  public static void setFarewell(Farewell last) {
    farewell = last;
  }

  /** Whether the guest is about to end. */
  public static boolean isEnding() {
    return ending;
  }

  /** Ends the guest, after what was set to run before. */
  public static void exit(int status) {
    sayLastWords();
    halt(status);
  }

  /** Ends the guest at once; what was printed is not lost. */
  public static void halt(int status) {
    System.out.flush();
    System.err.flush();
    Native.exit(status);
  }

  /** Ends the guest as one whose threads all wait for each other. */
  public static void stuck() {
    System.out.flush();
    System.err.flush();
    Native.stuck();
  }

  private static void sayLastWords() {
    ending = true;
    Runnable words = lastWords;
    if (words != null) {
      words.run();
    }
    Farewell last = farewell;
    if (last != null) {
      last.bid();
    }
  }
}
