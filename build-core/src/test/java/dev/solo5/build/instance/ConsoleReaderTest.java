package dev.solo5.build.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.run.RunFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class ConsoleReaderTest {
  @TempDir Path directory;

  @Test
  void readsOnInTheNextFile() throws Exception {
    ConsoleReader reader = new ConsoleReader(new RunFiles(directory));
    assertEquals("", next(reader));

    write("one ");
    assertEquals("one ", next(reader));
    write("two ");
    turn();
    assertEquals("two ", next(reader), "what the full file had last");
    assertEquals("", next(reader));
    write("three");
    assertEquals("three", next(reader));
    assertEquals("", next(reader));
  }

  @Test
  void beginsWithTheEarlierFile() throws Exception {
    write("one ");
    turn();
    write("two");

    ConsoleReader reader = new ConsoleReader(new RunFiles(directory));
    assertEquals("one ", next(reader));
    assertEquals("two", next(reader));
    assertEquals("", next(reader));
  }

  /** A slow reader: of the two files that there are now it has seen none. */
  @Test
  void goesOnWithWhatIsKeptWhenItWasTooSlow() throws Exception {
    ConsoleReader reader = new ConsoleReader(new RunFiles(directory));
    write("one ");
    assertEquals("one ", next(reader));
    turn();
    write("two ");
    turn();
    write("three");

    assertEquals("two ", next(reader));
    assertEquals("three", next(reader));
    assertEquals("", next(reader));
  }

  /** Looks at the files while they turn: whatever it sees, the numbers only ever go up by one. */
  @Test
  void losesAndRepeatsNothingWhileFilesTurn() throws Exception {
    int numbers = 20_000;
    ConsoleReader reader = new ConsoleReader(new RunFiles(directory));
    // Never so far ahead that a file is dropped that was not read.
    Semaphore ahead = new Semaphore(9);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> {
          for (int i = 1; i <= numbers; i++) {
            ahead.acquireUninterruptibly();
            write(i + "\n");
            if (i % 10 == 0) {
              turn();
            }
          }
        });
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    int count = 0;
    while (count < numbers && !writer.isCompletedExceptionally()) {
      for (byte one : reader.next()) {
        read.write(one);
        if (one == '\n') {
          count++;
          ahead.release();
        }
      }
    }
    writer.get();

    assertEquals(
        IntStream.rangeClosed(1, numbers).mapToObj(String::valueOf).toList(),
        read.toString(StandardCharsets.US_ASCII).lines().toList());
  }

  private void write(String text) {
    try {
      Files.writeString(
          directory.resolve("console.log"),
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void turn() {
    try {
      Files.move(
          directory.resolve("console.log"),
          directory.resolve("console.log.old"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String next(ConsoleReader reader) throws IOException {
    return new String(reader.next(), StandardCharsets.US_ASCII);
  }
}
