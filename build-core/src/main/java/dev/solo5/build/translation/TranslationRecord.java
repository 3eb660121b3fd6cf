package dev.solo5.build.translation;

import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.DirectoryTrees;
import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What is remembered of a translation, written last: a translation that was interrupted has none.
 *
 * @param output the directory of the C
 * @param properties the translator's result, from what it was made, and the stamps of its files
 */
record TranslationRecord(Path output, Properties properties) {
  private static final String FILE = "translated.properties";
  private static final String KEY = "key";
  private static final String STAMPS = "stamps";

  /** The record in a directory, if there is one. */
  static Optional<TranslationRecord> read(Path directory) throws IOException {
    try {
      return Optional.of(
          new TranslationRecord(
              directory.resolve("c"), PropertiesFile.read(directory.resolve(FILE))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** From now on there is none. */
  static void forget(Path directory) throws IOException {
    Files.deleteIfExists(directory.resolve(FILE));
  }

  /**
   * Remembers a result.
   *
   * @param key of what was translated
   */
  static void write(Path directory, Properties result, String key) throws IOException {
    Properties properties = new Properties();
    properties.putAll(result);
    properties.setProperty(KEY, key);
    properties.setProperty(STAMPS, stamps(directory.resolve("c")));
    PropertiesFile.write(properties, directory.resolve(FILE));
  }

  /** The program, if it was made of what has this key and nobody changed it since. */
  Optional<Translated> current(String key) {
    return key.equals(properties.getProperty(KEY)) ? intact() : Optional.empty();
  }

  /** The program, if nobody changed it since. */
  Optional<Translated> intact() {
    try {
      return stamps(output).equals(properties.getProperty(STAMPS))
          ? Optional.of(program(output, properties, true))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The program that a result describes. */
  static Translated program(Path output, Properties result, boolean upToDate) {
    return new Translated(
        output,
        lines(result, "sources").stream().map(Path::of).toList(),
        lines(result, "flags"),
        Integer.parseInt(result.getProperty("classes", "")),
        upToDate);
  }

  static List<String> lines(Properties properties, String key) {
    return properties.getProperty(key, "").lines().toList();
  }

  private static String stamps(Path output) throws IOException {
    Digest digest = new Digest();
    if (Files.isDirectory(output)) {
      for (Path file : DirectoryTrees.files(output)) {
        digest
            .add(output.relativize(file).toString())
            .add(FileStamp.of(file).map(FileStamp::text).orElse(""));
      }
    }
    return digest.hex();
  }
}
