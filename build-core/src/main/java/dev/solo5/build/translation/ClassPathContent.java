package dev.solo5.build.translation;

import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.DirectoryTrees;
import dev.solo5.toolchain.store.FileStamp;
import dev.solo5.toolchain.store.FileSystems;
import dev.solo5.toolchain.store.StampedMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The content of directories and jars as one digest. Files are read only when their stamps are not
 * those of the last time.
 *
 * @param memory where the last time is kept
 * @param clock the time, compared with the change times of files
 */
record ClassPathContent(StampedMemory memory, InstantSource clock) {
  /** Longer than any file system takes to give a file that is written again another time. */
  private static final long TRUSTED_AFTER_NANOS = TimeUnit.SECONDS.toNanos(2);

  private record Content(Path root, List<Path> files) {}

  /** The digest of all of them: names within directories, order and bytes count, places do not. */
  String digest(List<Path> classPath) throws IOException {
    List<Content> contents = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Path root : classPath) {
      List<Path> in = Files.isDirectory(root) ? DirectoryTrees.files(root) : List.of(root);
      contents.add(new Content(root, in));
      files.addAll(in);
    }
    String subject = new Digest().add(files.stream().map(Path::toString).toList()).hex();
    Optional<String> known = memory.recall(subject, List::getFirst);
    if (known.isPresent()) {
      return known.get();
    }
    boolean trusted = areOld(files);
    Optional<StampedMemory.Seen> seen = StampedMemory.look(files);
    String digest = digestOf(contents);
    if (trusted && seen.isPresent()) {
      DirectoryTrees.delete(memory.directory());
      memory.remember(subject, List.of(digest), seen.get());
    }
    return digest;
  }

  private static String digestOf(List<Content> contents) throws IOException {
    Digest digest = new Digest();
    for (Content content : contents) {
      digest.add(Integer.toString(content.files().size()));
      for (Path file : content.files()) {
        digest.add(content.root().relativize(file).toString());
        digest.add(Files.isRegularFile(file) ? Digest.ofFile(file) : "");
      }
    }
    return digest.hex();
  }

  private boolean areOld(List<Path> files) throws IOException {
    FileSystems fileSystems = new FileSystems();
    long now = TimeUnit.MILLISECONDS.toNanos(clock.millis());
    for (Path file : files) {
      Optional<FileStamp> stamp = FileStamp.of(file);
      if (stamp.isEmpty()
          || stamp.get().changedNanos() + TRUSTED_AFTER_NANOS > now
          || !fileSystems.keepChangeTimes(file)) {
        return false;
      }
    }
    return true;
  }
}
