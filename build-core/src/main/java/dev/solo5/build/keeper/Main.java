package dev.solo5.build.keeper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/**
 * The process that keeps a detached guest. It is tied to Maven by its standard input until it reads
 * there that the guest is ready and may outlive it: a Maven that is killed before leaves nothing.
 */
public final class Main {
  /** What it reads when the guest may outlive Maven. */
  public static final String RELEASE = "release";

  /** As if by SIGTERM. */
  private static final int TIE_BROKE = 143;

  private static final int FAILED = 1;

  private Main() {}

  /** Arguments: those of an {@link Assignment}. */
  public static void main(String[] arguments) throws InterruptedException {
    int status;
    try {
      Keeper keeper =
          new Keeper(
              Assignment.parse(List.of(arguments)),
              ProcessTable.ofThisMachine(),
              InstantSource.system(),
              Keeper.CONSOLE_BYTES);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(keeper), "solo5-end"));
      Thread tie = new Thread(() -> awaitRelease(System.in), "solo5-tie");
      tie.setDaemon(true);
      tie.start();
      status = keeper.keep();
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("solo5-keeper: " + e.getMessage());
      status = FAILED;
    }
    System.exit(status);
  }

  private static void end(Keeper keeper) {
    keeper.stop();
    try {
      keeper.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitRelease(InputStream input) {
    if (!isReleased(input)) {
      System.exit(TIE_BROKE);
    }
  }

  /** Whether the word comes before the end. */
  static boolean isReleased(InputStream input) {
    try {
      return new String(input.readAllBytes(), StandardCharsets.US_ASCII).strip().equals(RELEASE);
    } catch (IOException e) {
      return false;
    }
  }
}
