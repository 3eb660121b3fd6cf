package dev.solo5.toolchain.store;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CacheUnusable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A directory of entries, each a directory of files named by a key of what it was made of.
 *
 * <p>An entry appears whole, by a rename, and is never changed. It is checked against its digests
 * whenever it is used; a damaged one is made again, and so is one that somebody else may have
 * written to. A whole store of that kind is not opened. Any number of processes may share the
 * directory: one makes an entry while the others wait. An existing entry is read without writing
 * anything, so a read-only directory serves what it has.
 */
public final class ContentStore {
  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

  private final Path root;

  private ContentStore(Path root) {
    this.root = root;
  }

  /**
   * Opens the store in {@code root}, which is made when it is missing.
   *
   * @throws IOException if it is not a directory and can't be made one, or if somebody else may
   *     have written to it
   */
  public static ContentStore open(Path root) throws IOException {
    make(root);
    Optional<String> objection = objection(root);
    if (objection.isPresent()) {
      throw new FileSystemException(root.toString(), null, objection.get());
    }
    return new ContentStore(root);
  }

  /**
   * Why {@code root} can't be used although it is there, for what others might have put into it;
   * empty when it can be, or is not there.
   */
  public static Optional<String> objection(Path root) {
    try {
      return Files.isDirectory(root) ? Privacy.ofThisProcess().objection(root) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(reason(e));
    }
  }

  /** Whether {@code root} is a directory that can be written, or can be made one. */
  public static boolean canBeKeptIn(Path root) {
    try {
      make(root);
      return Files.isWritable(root);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whatever the umask, nobody else may write to a directory that is made. */
  private static void make(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      Path parent = root.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        Files.createDirectory(root, OWN);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(root)) {
          throw e;
        }
      }
    }
  }

  /** What is wrong, in a few words without the path. */
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getClass().getSimpleName() + ": " + e.getMessage();
    };
  }

  /** Where the entries are. */
  public Path root() {
    return root;
  }

  /** Makes the files of an entry. */
  @FunctionalInterface
  public interface Maker {
    /** Writes the files into {@code directory}, which is empty. */
    void make(Path directory) throws ToolchainException, IOException, InterruptedException;
  }

  /** The whole, undamaged entry of that kind and key, if it is there. */
  public Optional<Path> find(String kind, String key) {
    Path entry = root.resolve(kind).resolve(key);
    return objection(entry).isEmpty() && EntryDigests.match(entry)
        ? Optional.of(entry)
        : Optional.empty();
  }

  /**
   * The entry of that kind and key; made now when it is missing or damaged.
   *
   * @throws ToolchainException {@code CacheUnusable}, or what {@code maker} throws
   */
  public Path entry(String kind, String key, Maker maker)
      throws ToolchainException, InterruptedException {
    Optional<Path> present = find(kind, key);
    if (present.isPresent()) {
      return present.get();
    }
    try (var _ = DirectoryLock.acquire(root.resolve("locks").resolve(kind + "-" + key))) {
      Optional<Path> madeMeanwhile = find(kind, key);
      return madeMeanwhile.isPresent() ? madeMeanwhile.get() : publish(kind, key, maker);
    } catch (IOException e) {
      throw new ToolchainException(new CacheUnusable(root, reason(e)), e);
    }
  }

  private Path publish(String kind, String key, Maker maker)
      throws ToolchainException, IOException, InterruptedException {
    Path entry = root.resolve(kind).resolve(key);
    Path temporary = Files.createDirectories(root.resolve("temporary"));
    Path fresh = Files.createTempDirectory(temporary, kind);
    try {
      maker.make(fresh);
      EntryDigests.write(fresh);
      Files.createDirectories(entry.getParent());
      DirectoryTrees.delete(entry);
      Files.move(fresh, entry, StandardCopyOption.ATOMIC_MOVE);
      return entry;
    } finally {
      DirectoryTrees.delete(fresh);
    }
  }
}
