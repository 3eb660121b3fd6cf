package dev.solo5.build.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Builds and runs a guest, and again whenever what it was built from has changed.
 *
 * <p>It compares file stamps and needs no notification from the system: that works alike on every
 * file system, with editors that write a file in place and with those that replace it. Checking
 * some hundred files takes a millisecond; it never takes more than a part of the time.
 */
public final class DevLoop {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  /** Nothing has changed for this long: whoever was saving files is done. */
  private static final Duration QUIET = Duration.ofMillis(150);

  /** Files that never settle are not waited for any longer. */
  private static final int MOST_LOOKS = 20;

  /** Checking may take one part in this many of the time. */
  private static final int PARTS = 20;

  /** What is built and run. */
  public interface Guest {
    /** What it is built from, as far as it is known. */
    WatchedPaths watched();

    /**
     * Builds; what is wrong is said.
     *
     * @param changed since the last time; empty the first time
     * @return whether it could be built
     */
    boolean build(List<Path> changed) throws InterruptedException;

    /** Whether it runs, and as it was built last. */
    boolean isCurrent();

    /** Ends what runs, and runs what was built. */
    void restart() throws InterruptedException;

    /** Says what there is to say of what runs. */
    void look() throws InterruptedException;

    /** Whether nothing more is wanted. */
    boolean isOver();
  }

  private final Guest guest;
  private final Pause pause;
  private final InstantSource clock;
  private final LongSupplier nanos;

  /**
   * A loop that is not yet run.
   *
   * @param clock that stamps of files are from
   * @param nanos measures looks
   */
  public DevLoop(Guest guest, Pause pause, InstantSource clock, LongSupplier nanos) {
    this.guest = guest;
    this.pause = pause;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Goes on until it is over. */
  public void run() throws InterruptedException {
    Snapshot seen = made(List.of(), Snapshot.of(guest.watched()));
    while (!guest.isOver()) {
      long begin = nanos.getAsLong();
      Snapshot now = Snapshot.of(guest.watched());
      Duration took = Duration.ofNanos(nanos.getAsLong() - begin);
      if (now.equals(seen)) {
        guest.look();
        pause.of(longer(BETWEEN_LOOKS, took.multipliedBy(PARTS)));
      } else {
        Snapshot settled = settled(now);
        List<Path> changed = settled.changedSince(seen);
        seen = changed.isEmpty() ? settled : made(changed, settled);
      }
    }
  }

  /** Checked before the build: a change during the build is seen afterwards. */
  private Snapshot made(List<Path> changed, Snapshot before) throws InterruptedException {
    var since = clock.instant();
    if (guest.build(changed) && !guest.isCurrent()) {
      guest.restart();
    }
    return before.joinedBy(Snapshot.of(guest.watched()), since);
  }

  private Snapshot settled(Snapshot first) throws InterruptedException {
    Snapshot last = first;
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      pause.of(QUIET);
      Snapshot now = Snapshot.of(guest.watched());
      if (now.equals(last)) {
        break;
      }
      last = now;
    }
    return last;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
