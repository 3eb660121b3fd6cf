package dev.solo5.toolchain.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileDigestsTest {
  private static final Instant WRITTEN = Instant.ofEpochSecond(1_000_000, 500);
  private static final String OF_ONE =
      "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

  @TempDir Path temporary;
  private Path file;

  @BeforeEach
  void name() {
    file = temporary.resolve("f");
  }

  private void write(String text, Instant time) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static FileDigests at(Instant now, FileDigests earlier) {
    return new FileDigests(earlier.known(), InstantSource.fixed(now));
  }

  private static FileDigests at(Instant now) {
    return new FileDigests(Map.of(), InstantSource.fixed(now));
  }

  @Test
  void isSha256OrAbsent() throws IOException {
    assertEquals(FileDigests.ABSENT, at(WRITTEN).of(file));
    write("one", WRITTEN);
    assertEquals(OF_ONE, at(WRITTEN).of(file));
    assertEquals(FileDigests.ABSENT, at(WRITTEN).of(temporary));
  }

  /** The stamp of the second text is that of the first; only an old stamp is believed. */
  @Test
  void stampIsBelievedOnlyWhenOld() throws IOException {
    assertEquals(OF_ONE, afterSameStamp(WRITTEN, WRITTEN.plusMillis(30)));
    assertNotEquals(OF_ONE, afterSameStamp(WRITTEN, WRITTEN.plusMillis(10)));
  }

  @Test
  void wholeSecondsAreACoarseClock() throws IOException {
    Instant whole = Instant.ofEpochSecond(1_000_000);
    assertNotEquals(OF_ONE, afterSameStamp(whole, whole.plusMillis(1_900)));
    assertEquals(OF_ONE, afterSameStamp(whole, whole.plusMillis(2_100)));
  }

  private String afterSameStamp(Instant written, Instant digested) throws IOException {
    write("one", written);
    FileDigests first = at(digested);
    assertEquals(OF_ONE, first.of(file));
    write("two", written);
    return at(digested.plusSeconds(60), first).of(file);
  }

  @Test
  void fileHasOneDigestPerBuild() throws IOException {
    write("one", WRITTEN);
    FileDigests digests = at(WRITTEN);
    digests.of(file);
    write("two", WRITTEN.plusSeconds(1));
    assertEquals(OF_ONE, digests.of(file));
    assertNotEquals(OF_ONE, digests.ofWritten(file));
  }

  @Test
  void fileWrittenWhileItWasReadHasNoDigest() throws IOException {
    write("one", WRITTEN);
    assertEquals(OF_ONE, at(WRITTEN).asReadSince(file, WRITTEN));
    assertEquals("unknown", at(WRITTEN).asReadSince(file, WRITTEN.minusMillis(1)));
    assertEquals("unknown", at(WRITTEN).asReadSince(temporary.resolve("none"), WRITTEN));
  }

  @Test
  void memoryIsReadAsItWasWritten() throws IOException {
    write("one", WRITTEN);
    FileDigests digests = at(WRITTEN.plusSeconds(5));
    digests.of(file);
    var made = Made.of("key", Map.of(file, OF_ONE, temporary, FileDigests.ABSENT), "digest");
    var memory = new BuildMemory(Map.of(temporary.resolve("out"), made), digests.known());
    Path saved = temporary.resolve("memory");
    memory.save(saved);
    assertEquals(memory, BuildMemory.load(saved));
    assertEquals(BuildMemory.NONE, BuildMemory.load(temporary.resolve("none")));
    byte[] bytes = Files.readAllBytes(saved);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(saved, java.util.Arrays.copyOf(bytes, length));
      assertEquals(BuildMemory.NONE, BuildMemory.load(saved), "cut to " + length);
    }
  }
}
