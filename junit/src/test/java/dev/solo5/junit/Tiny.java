package dev.solo5.junit;

import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Unikernel;
import dev.solo5.launcher.fixture.TinyGuest;
import dev.solo5.launcher.fixture.TinyGuest.Then;
import dev.solo5.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Launchers of tiny guests, for classes that are played. */
final class Tiny {
  private Tiny() {}

  /** Says that it listens, and runs until it is stopped. */
  static Launcher server() {
    return launcher("server", "listening on 80\n", new Then.Spin());
  }

  /** Says good bye and exits with this status. */
  static Launcher leaving(int status) {
    return launcher("leaving" + status, "hello\ngood bye\n", new Then.Exit(status));
  }

  static Path runs() {
    return Played.folder().resolve("runs");
  }

  private static Launcher launcher(String name, String text, Then then) {
    try {
      Path directory = Files.createTempDirectory(Played.folder(), name); // one for each test
      Unikernel unikernel = TinyGuest.write(directory, name, Manifest.of(), text, then);
      return Launcher.of(unikernel).memoryMebibytes(16).runsIn(runs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
