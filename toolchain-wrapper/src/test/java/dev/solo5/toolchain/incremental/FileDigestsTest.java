package dev.solo5.toolchain.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.incremental.FileDigests.Known;
import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileDigestsTest {
  private static final String OF_ONE =
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

  @TempDir Path temporary;
  private Path file;

  @BeforeEach
  void name() {
    file = temporary.resolve("f");
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
  }

  /** The time that the file system has given to the file, which nobody else can. */
  private Instant written() throws IOException {
    return ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
  }

  private static FileDigests at(Instant now, FileDigests earlier) {
    return new FileDigests(earlier.known(), InstantSource.fixed(now));
  }

  private static FileDigests at(Instant now) {
    return new FileDigests(Map.of(), InstantSource.fixed(now));
  }

  @Test
  void isSha256OrAbsent() throws IOException {
    FileDigests digests = at(Instant.now());
    assertEquals(FileDigests.ABSENT, digests.of(file));
    write("one");
    assertEquals(FileDigests.ABSENT, digests.of(file), "within one build");
    assertEquals(OF_ONE, at(Instant.now()).of(file));
    assertEquals(FileDigests.ABSENT, at(Instant.now()).of(temporary));
  }

  /** A digest kept with a stamp is believed when the stamp is the file's, and was not young. */
  @Test
  void stampIsBelievedOnlyWhenOld() throws IOException {
    write("one");
    assertEquals("kept", keptAfter(written().plusMillis(2_100)));
    assertEquals(OF_ONE, keptAfter(written().plusMillis(10)));
    assertEquals(OF_ONE, keptAfter(written().minusSeconds(3600)), "a clock set back");
  }

  @Test
  void stampIsNotBelievedWhenOnlyTheChangeTimeIsAnother() throws IOException {
    write("one");
    FileDigests kept = digested(written().plusSeconds(5));
    FileStamp before = FileStamp.of(file).orElseThrow();
    FileTime modified = Files.getLastModifiedTime(file);
    FileStamp after;
    do {
      write("two");
      Files.setLastModifiedTime(file, modified);
      after = FileStamp.of(file).orElseThrow();
    } while (after.changedNanos() == before.changedNanos());
    assertEquals(before.modifiedNanos(), after.modifiedNanos());
    assertEquals(before.sizeBytes(), after.sizeBytes());
    assertEquals(before.inode(), after.inode());
    assertNotEquals("kept", at(Instant.now(), kept).of(file));
  }

  private String keptAfter(Instant digested) throws IOException {
    return at(digested.plusSeconds(60), digested(digested)).of(file);
  }

  /** What a build at that time remembers, with a digest that reading the file would not give. */
  private FileDigests digested(Instant when) throws IOException {
    FileDigests first = at(when);
    assertEquals(OF_ONE, first.of(file));
    Known known = Objects.requireNonNull(first.known().get(file));
    var kept = new Known(known.stamp(), "kept", known.trusted());
    var digests = new FileDigests(Map.of(file, kept), InstantSource.fixed(when.plusSeconds(60)));
    digests.of(file);
    return known.trusted() ? digests : first;
  }

  @Test
  void fileHasOneDigestPerBuild() throws IOException {
    write("one");
    FileDigests digests = at(Instant.now());
    digests.of(file);
    write("two");
    assertEquals(OF_ONE, digests.of(file));
    assertNotEquals(OF_ONE, digests.ofWritten(file));
  }

  @Test
  void fileWrittenWhileItWasReadHasNoDigest() throws IOException {
    write("one");
    assertEquals(OF_ONE, asFirstReadBy(written()));
    assertEquals(FileDigests.UNKNOWN, asFirstReadBy(written().minusMillis(1)));
    FileDigests digests = at(Instant.now());
    Path none = temporary.resolve("none");
    assertEquals(FileDigests.UNKNOWN, digests.asReadSince(none, digests.start()));
  }

  private String asFirstReadBy(Instant started) throws IOException {
    FileDigests digests = at(started);
    return digests.asReadSince(file, digests.start());
  }

  /** Whatever the clock says: here it is an hour behind the file. */
  @Test
  void fileThatWasLookedAtBeforeIsComparedWithWhatItWas() throws IOException {
    write("one");
    FileDigests digests = at(written().minusSeconds(3600));
    digests.of(file);
    FileDigests.Start started = digests.start();
    assertEquals(OF_ONE, digests.asReadSince(file, started));
    write("other");
    assertEquals(FileDigests.UNKNOWN, digests.asReadSince(file, started));
  }

  @Test
  void unknownFileIsLookedAtAgain() throws IOException {
    write("one");
    FileDigests digests = at(written().minusSeconds(3600));
    FileDigests.Start first = digests.start();
    assertEquals(FileDigests.UNKNOWN, digests.asReadSince(file, first));
    assertTrue(digests.lookAgain(Map.of(file, FileDigests.UNKNOWN)));
    assertEquals(OF_ONE, digests.asReadSince(file, digests.start()));
    Path none = temporary.resolve("none");
    assertFalse(digests.lookAgain(Map.of(file, OF_ONE, none, FileDigests.UNKNOWN)));
  }

  @Test
  void memoryIsReadAsItWasWritten() throws IOException {
    write("one");
    FileDigests digests = at(Instant.now());
    digests.of(file);
    var made = Made.of("key", Map.of(file, OF_ONE, temporary, FileDigests.ABSENT), "digest");
    var memory = new BuildMemory(Map.of(temporary.resolve("out"), made), digests.known());
    Path saved = temporary.resolve("memory");
    memory.save(saved);
    assertEquals(memory, BuildMemory.load(saved));
    assertEquals(BuildMemory.NONE, BuildMemory.load(temporary.resolve("none")));
    byte[] bytes = Files.readAllBytes(saved);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(saved, Arrays.copyOf(bytes, length));
      assertEquals(BuildMemory.NONE, BuildMemory.load(saved), "cut to " + length);
    }
  }
}
