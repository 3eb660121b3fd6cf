package dev.solo5.toolchain.incremental;

import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Digests of files during one build. A file is read only when its stamp is not the one it had when
 * it was last read, in this build or an earlier one; within a build a file has one digest, the
 * first.
 */
public final class FileDigests {
  /** The digest of a file that is not there. */
  public static final String ABSENT = "absent";

  private final Map<Path, Known> earlier;
  private final Map<Path, Known> now = new HashMap<>();
  private final InstantSource clock;
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
   *     clock
   */
  public record Known(FileStamp stamp, String digest, boolean trusted) {}

  /** The digest of a file's content, or {@link #ABSENT}. */
  public synchronized String of(Path file) throws IOException {
    Known known = now.get(file);
    return known == null ? look(file) : known.digest();
  }

  /** As {@link #of}, of a file that this build has just written. */
  public synchronized String ofWritten(Path file) throws IOException {
    now.remove(file);
    return look(file);
  }

  private String look(Path file) throws IOException {
    var stamp = FileStamp.of(file);
    if (stamp.isEmpty()) {
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
    changed = true;
    boolean trusted = isOld(stamp);
    return new Known(stamp, Digest.ofFile(file), trusted);
  }

  /**
   * Linux stamps files with the time of the last timer tick, at most 10 ms ago. Whole seconds are
   * what file systems with coarse clocks leave, at most 2 s apart.
   */
  private boolean isOld(FileStamp stamp) {
    boolean coarse = stamp.modifiedNanos() % TimeUnit.SECONDS.toNanos(1) == 0;
    long tickNanos = coarse ? TimeUnit.SECONDS.toNanos(2) : TimeUnit.MILLISECONDS.toNanos(20);
    return stamp.modifiedNanos() + tickNanos < nanos(clock.instant());
  }

  private static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }

  /**
   * The digest of a file as a tool started at {@code started} read it; one that no file has when
   * the file was written since, or is not there under the name that the tool told, so that what the
   * tool made of it is made again.
   */
  public synchronized String asReadSince(Path file, Instant started) throws IOException {
    String digest = of(file);
    Known known = now.get(file);
    return known == null || known.stamp().modifiedNanos() > nanos(started) ? "unknown" : digest;
  }

  /** What this build has learnt of files that are there. */
  public synchronized Map<Path, Known> known() {
    return Map.copyOf(now);
  }

  /** Whether this build has learnt nothing: it read no file, and asked for each it knew. */
  public synchronized boolean isUnchanged() {
    return !changed && now.size() == earlier.size();
  }

  /** Removes a file that this build made or an earlier one did. */
  public synchronized void delete(Path file) throws IOException {
    changed = true;
    now.remove(file);
    Files.deleteIfExists(file);
  }
}
