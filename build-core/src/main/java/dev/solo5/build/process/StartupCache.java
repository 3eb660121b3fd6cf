package dev.solo5.build.process;

import dev.solo5.toolchain.sdk.YieldingOptions;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The JVM's ahead-of-time cache of a program (JEP 514): its classes loaded and linked, which halves
 * the time to its first line. It is made once per JDK, jars and options by a training run.
 *
 * <p>One that was changed since is made again. It is only ever a gain in time: when it can't be
 * made, or doesn't fit, or lies where others might have put it, the program starts without it and
 * nothing is said.
 */
public final class StartupCache {
  /** Enough for all tenders and the network on two JDKs; a cache has about 20 MB. */
  private static final int KEPT_CACHES = 8;

  private static final String SUFFIX = ".aot";
  private static final int KEY_LENGTH = 16;

  private final Path directory;
  private final ProgramRunner trainer;
  private final String jvmIdentity;
  private final List<String> given;

  /**
   * Keeps caches in a directory.
   *
   * @param directory made when it is missing
   * @param trainer starts training runs
   * @param jvmIdentity what tells this JVM from another
   * @param given options that every JVM gets from the environment
   */
  public StartupCache(
      Path directory, ProgramRunner trainer, String jvmIdentity, List<String> given) {
    this.directory = directory;
    this.trainer = trainer;
    this.jvmIdentity = jvmIdentity;
    this.given = List.copyOf(given);
  }

  /** What tells the JVM that runs Maven from another. */
  public static String thisJvm() {
    return Stream.of("java.home", "java.vm.vendor", "java.vm.name", "java.vm.version", "os.arch")
        .map(System::getProperty)
        .toList()
        .toString();
  }

  /**
   * The options that make {@code jvm} use its cache; none when there is no cache and none could be
   * made.
   *
   * @param trainingArguments a command line for which it does nearly all it ever does and ends, so
   *     that no guest runs in training
   */
  public List<String> options(JavaProgram jvm, List<String> trainingArguments)
      throws InterruptedException {
    try {
      if (!jvm.classpath().stream().allMatch(Files::isRegularFile)) {
        return List.of(); // the JVM caches classes of jars only; the reactor may give directories
      }
      if (!YieldingOptions.allowCache(given) || !YieldingOptions.allowCache(jvm.options())) {
        return List.of();
      }
      Path root = ContentStore.open(directory).root();
      String name = "solo5-" + jvm.name() + "-" + key(jvm) + "-";
      Optional<Path> kept = kept(root, name);
      Path cache = kept.isPresent() ? kept.get() : train(jvm, trainingArguments, root, name);
      return Files.size(cache) == 0 ? List.of() : List.of("-XX:AOTCache=" + cache);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The cache whose name begins so; one that was changed is removed. */
  private static Optional<Path> kept(Path root, String name) throws IOException {
    List<Path> candidates;
    try (Stream<Path> files = Files.list(root)) {
      candidates =
          files
              .filter(file -> file.getFileName().toString().startsWith(name))
              .filter(file -> file.toString().endsWith(SUFFIX))
              .sorted()
              .toList();
    }
    Optional<Path> intact = Optional.empty();
    for (Path file : candidates) {
      if (file.getFileName().toString().equals(name + checksum(file) + SUFFIX)) {
        intact = Optional.of(file);
      } else {
        Files.deleteIfExists(file);
      }
    }
    return intact;
  }

  /**
   * Leaves a cache in place, its checksum in its name, or an empty file, which says that this JVM
   * can't make one.
   */
  private Path train(JavaProgram jvm, List<String> arguments, Path root, String name)
      throws IOException, InterruptedException {
    Path fresh = Files.createTempFile(root, "training", SUFFIX + ".part");
    try {
      trainer.launch(jvm.command(List.of("-XX:AOTCacheOutput=" + fresh), arguments), root);
      Path cache = root.resolve(name + checksum(fresh) + SUFFIX);
      Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
      dropOldest();
      return cache;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Against accidents, and fast in a JVM that has just begun: anyone who could change a file on
   * purpose could change its digest as well, so nobody else may write to the directory.
   */
  private static String checksum(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    try (FileChannel channel = FileChannel.open(file)) {
      checksum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  private void dropOldest() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> oldest =
          files
              .filter(file -> file.toString().endsWith(SUFFIX))
              .sorted(Comparator.comparingLong(StartupCache::modified).reversed())
              .skip(KEPT_CACHES)
              .toList();
      for (Path file : oldest) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  private String key(JavaProgram jvm) throws IOException {
    Digest digest =
        new Digest().add(jvmIdentity).add(jvm.java().toString()).add(jvm.options()).add(given);
    for (Path jar : jvm.classpath()) {
      Map<String, Object> attributes = Files.readAttributes(jar, "size,lastModifiedTime");
      digest.add(jar + " " + attributes.get("size") + " " + attributes.get("lastModifiedTime"));
    }
    return digest.hex().substring(0, KEY_LENGTH);
  }
}
