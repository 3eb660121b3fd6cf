package dev.solo5.toolchain.incremental;

import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import dev.solo5.toolchain.store.FileSystems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Digests of files during one build. A file is read only when its stamp is not the one it had when
 * it was last read, in this build or an earlier one, or when a stamp says nothing where it lies
 * ({@link FileStamp} tells which and why); within a build a file has one digest, the first.
 */
public final class FileDigests {
  /** The digest of a file that is not there. */
  public static final String ABSENT = "absent";

  /** A digest that no file has: what was made with it is made again. */
  public static final String UNKNOWN = "unknown";

  private final Map<Path, Known> earlier;
  private final Map<Path, Known> now = new HashMap<>();
  private final Map<Path, Integer> looks = new HashMap<>();
  private final Set<Path> absent = new HashSet<>();
  private final FileSystems fileSystems = new FileSystems();
  private final InstantSource clock;
  private int looked;
  private boolean changed;

  /** Starts from what {@link #known()} said in an earlier build. */
  public FileDigests(Map<Path, Known> earlier, InstantSource clock) {
    this.earlier = Map.copyOf(earlier);
    this.clock = clock;
  }

  /**
   * A digest and the stamp the file had.
   *
   * @param trusted whether an equal stamp means equal content: not when the file had been written
   *     so shortly before that it could be written again at the same time of its file system's
   *     clock, and not on a file system whose change times mean nothing
   */
  public record Known(FileStamp stamp, String digest, boolean trusted) {}

  /**
   * When a tool was started.
   *
   * @param time by this machine's clock
   * @param looks how many files had been examined
   */
  public record Start(Instant time, int looks) {}

  /** The digest of a file's content, or {@link #ABSENT}. */
  public synchronized String of(Path file) throws IOException {
    Known known = now.get(file);
    if (known != null) {
      return known.digest();
    }
    return absent.contains(file) ? ABSENT : look(file);
  }

  /** As {@link #of}, of a file that this build has just written. */
  public synchronized String ofWritten(Path file) throws IOException {
    forget(file);
    return look(file);
  }

  private String look(Path file) throws IOException {
    Optional<FileStamp> stamp = FileStamp.of(file);
    looks.put(file, ++looked);
    if (stamp.isEmpty()) {
      absent.add(file);
      return ABSENT;
    }
    Known before = earlier.get(file);
    Known known =
        before != null && before.trusted() && before.stamp().equals(stamp.get())
            ? before
            : read(file, stamp.get());
    now.put(file, known);
    return known.digest();
  }

  private Known read(Path file, FileStamp stamp) throws IOException {
    boolean trusted = isOld(stamp) && fileSystems.keepChangeTimes(file);
    var known = new Known(stamp, Digest.ofFile(file), trusted);
    changed = changed || !known.equals(earlier.get(file));
    return known;
  }

  /**
   * Linux stamps files with the time of the last timer tick, at most 10 ms ago. Whole seconds are
   * what file systems with coarse clocks leave, at most 2 s apart. A clock that was set back calls
   * no stamp old that it gave before: such files are read in each build until it has caught up.
   */
  private boolean isOld(FileStamp stamp) {
    boolean coarse = stamp.changedNanos() % TimeUnit.SECONDS.toNanos(1) == 0;
    long tickNanos = coarse ? TimeUnit.SECONDS.toNanos(2) : TimeUnit.MILLISECONDS.toNanos(20);
    return stamp.changedNanos() + tickNanos < nanos(clock.instant());
  }

  private static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }

  /** Now, for {@link #asReadSince}. */
  public synchronized Start start() {
    return new Start(clock.instant(), looked);
  }

  /**
   * The digest of a file as a tool read it; {@link #UNKNOWN} when the file may have been written
   * since the tool was started, or is not there under the name that the tool told.
   *
   * <p>A file that was examined before is compared with what it was, whatever the clock says. Of
   * any other there is only its change time, and a file that seems to come from the future is taken
   * for one that was written since.
   */
  public synchronized String asReadSince(Path file, Start started) throws IOException {
    Integer before = looks.get(file);
    String digest = of(file);
    Known known = now.get(file);
    if (known == null) {
      return UNKNOWN;
    }
    if (before != null && before <= started.looks()) {
      return FileStamp.of(file).equals(Optional.of(known.stamp())) ? digest : UNKNOWN;
    }
    return known.stamp().changedNanos() <= nanos(started.time()) ? digest : UNKNOWN;
  }

  /** Adds to {@code read} the digests of files {@link #asReadSince}. */
  public void addRead(Collection<Path> files, Start started, Map<Path, String> read)
      throws IOException {
    for (Path file : files) {
      read.put(file, asReadSince(file, started));
    }
  }

  /**
   * Adds to {@code read} files that were looked for and may have been there: as {@link #addRead},
   * but {@link #ABSENT} for what is not there.
   */
  public void addLooked(Collection<Path> files, Start started, Map<Path, String> read)
      throws IOException {
    for (Path file : files) {
      if (!read.containsKey(file)) {
        read.put(file, Files.isRegularFile(file) ? asReadSince(file, started) : of(file));
      }
    }
  }

  /**
   * Forgets what was seen of files that {@link #asReadSince} does not know the content of, and
   * looks at them again, so that a tool started now can be told what it reads.
   *
   * @return whether one of them exists
   */
  public synchronized boolean lookAgain(Map<Path, String> read) throws IOException {
    boolean any = false;
    for (Map.Entry<Path, String> one : read.entrySet()) {
      if (one.getValue().equals(UNKNOWN)) {
        forget(one.getKey());
        any |= !look(one.getKey()).equals(ABSENT);
      }
    }
    return any;
  }

  private void forget(Path file) {
    now.remove(file);
    absent.remove(file);
  }

  /** What this build has learnt of files that are there. */
  public synchronized Map<Path, Known> known() {
    return Map.copyOf(now);
  }

  /** Whether this build has learnt nothing: it asked for each file it knew, and none was new. */
  public synchronized boolean isUnchanged() {
    return !changed && now.size() == earlier.size();
  }

  /** Removes a file that this build made or an earlier one did. */
  public synchronized void delete(Path file) throws IOException {
    changed = true;
    forget(file);
    Files.deleteIfExists(file);
  }
}
