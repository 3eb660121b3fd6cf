package dev.solo5.maven.library;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The artifact of a library: a zip with the headers below {@code include/} and a text {@code
 * architectures}, a line for each architecture of which there is an archive, none when the library
 * is its headers.
 *
 * @param headers content by name below {@code include/}, with slashes
 * @param architectures names of architectures that have an archive
 */
public record LibraryFile(SortedMap<String, byte[]> headers, NavigableSet<String> architectures) {
  private static final String INCLUDE = "include/";
  private static final String ARCHITECTURES = "architectures";

  /** The first moment a zip can name: what is packed has no time of its own. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * Reads a library.
   *
   * @throws ProblemException with a {@link Problem.NotALibrary}
   */
  public static LibraryFile read(Path file) throws ProblemException {
    SortedMap<String, byte[]> headers = new TreeMap<>();
    NavigableSet<String> architectures = new TreeSet<>();
    boolean listed = false;
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(ARCHITECTURES)) {
          listed = true;
          new String(content, StandardCharsets.UTF_8).lines().forEach(architectures::add);
        } else if (entry.getName().startsWith(INCLUDE)) {
          headers.put(plain(file, entry.getName().substring(INCLUDE.length())), content);
        }
      }
    } catch (IOException e) {
      throw refuse(file, String.valueOf(e.getMessage()));
    }
    if (!listed) {
      throw refuse(file, "no entry '" + ARCHITECTURES + "' in it");
    }
    return new LibraryFile(headers, architectures);
  }

  /** A name that stays below the directory it is unpacked into. */
  private static String plain(Path file, String name) throws ProblemException {
    boolean leaves =
        name.isEmpty()
            || name.indexOf('\0') >= 0
            || Arrays.asList(name.split("/", -1)).stream()
                .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    if (leaves) {
      throw refuse(file, "an entry is called '" + INCLUDE + name + "'");
    }
    return name;
  }

  private static ProblemException refuse(Path file, String reason) {
    return new ProblemException(new Problem.NotALibrary(file, reason));
  }

  /**
   * The files of a directory and below, as headers of a library; none when it does not exist. What
   * begins with a dot is left out: it belongs to an editor or to version control.
   */
  public static SortedMap<String, byte[]> headersIn(Path directory) throws ProblemException {
    SortedMap<String, byte[]> headers = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return headers;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        if (!("/" + name).contains("/.")) {
          headers.put(name, Files.readAllBytes(file));
        }
      }
      return headers;
    } catch (IOException | UncheckedIOException e) {
      throw failed(directory, e);
    }
  }

  private static ProblemException failed(Path file, Exception e) {
    return new ProblemException(Problem.MachineFailed.of(file, e), e);
  }

  /** Writes it, the same bytes for the same content; a file that has them is left untouched. */
  public void write(Path file) throws ProblemException {
    try {
      Unpacked.writeIfOther(file, pack());
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private byte[] pack() throws IOException {
    var bytes = new ByteArrayOutputStream();
    // Stored, not compressed: what compresses differs from one JDK to the next.
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, ARCHITECTURES, text());
      for (var header : headers.entrySet()) {
        put(zip, INCLUDE + header.getKey(), header.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private byte[] text() {
    return String.join("", architectures.stream().map(one -> one + "\n").toList())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
