package dev.solo5.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The sources of the guests, unpacked from the class path. */
final class Guests {

  private static final String ROOT = "/dev/solo5/guests/";

  /** Each once: a compiler may be reading what another guest includes, too. */
  private static final Set<Path> UNPACKED = new HashSet<>();

  private Guests() {}

  /** Returns a guest's {@code main.c}, the shared headers above it. */
  static synchronized Path source(String guest) {
    unpack("guest.h");
    unpack("ping.h");
    return unpack(guest + "/main.c");
  }

  /** Returns the guest's manifest; a guest may bring its own note instead. */
  static synchronized Optional<String> manifest(String guest) {
    String name = guest + "/manifest.json";
    if (Guests.class.getResource(ROOT + name) == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(unpack(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the source of a program for the host. */
  static synchronized Path hostProgram(String name) {
    return unpack("/host/", name + ".c");
  }

  private static Path unpack(String name) {
    return unpack(ROOT, name);
  }

  private static Path unpack(String root, String name) {
    Path file = Folders.root().resolve("guests").resolve(name);
    if (!UNPACKED.add(file)) {
      return file;
    }
    try (InputStream source = Guests.class.getResourceAsStream(root + name)) {
      Files.createDirectories(file.getParent());
      Files.copy(Objects.requireNonNull(source, name), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
