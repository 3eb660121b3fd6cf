package dev.solo5.build.library;

import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  private static final Pattern ARCHITECTURE = Pattern.compile("[a-z0-9_]{1,32}");

  /** Bounds far beyond any library of headers, and within what Maven's memory holds. */
  private static final int MOST_ENTRIES = 20_000;

  private static final int MOST_ENTRY_BYTES = 16 << 20;
  private static final long MOST_BYTES = 64 << 20;
  private static final int LONGEST_NAME = 1024;

  /** The first moment a zip can name: what is packed has no time of its own. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * Reads a library.
   *
   * @throws ProblemException with a {@link LibraryProblem.NotALibrary}
   */
  public static LibraryFile read(Path file) throws ProblemException {
    try (var zip = new ZipFile(file.toFile())) {
      return new Reader(file).read(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw refuse(file, String.valueOf(e.getMessage()));
    }
  }

  /** Reads an artifact from elsewhere: nothing is taken for granted, nor unbounded. */
  private static final class Reader {
    private final Path file;
    private final NavigableMap<String, byte[]> headers = new TreeMap<>();
    private final NavigableSet<String> architectures = new TreeSet<>();
    private boolean listed;
    private long totalBytes;

    Reader(Path file) {
      this.file = file;
    }

    LibraryFile read(ZipFile zip) throws IOException, ProblemException {
      if (zip.size() > MOST_ENTRIES) {
        throw refuse(file, "%s entries, expected at most %s".formatted(zip.size(), MOST_ENTRIES));
      }
      for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
        if (entry.getName().equals(ARCHITECTURES)) {
          listed = true;
          addArchitectures(content(zip, entry));
        } else if (entry.getName().startsWith(INCLUDE)) {
          addHeader(entry.getName().substring(INCLUDE.length()), content(zip, entry));
        }
      }
      if (!listed) {
        throw refuse(file, "no entry '" + ARCHITECTURES + "' in it");
      }
      return new LibraryFile(headers, architectures);
    }

    /** What an entry says of its size need not be true. */
    private byte[] content(ZipFile zip, ZipEntry entry) throws IOException, ProblemException {
      try (InputStream stream = zip.getInputStream(entry)) {
        byte[] content = stream.readNBytes(MOST_ENTRY_BYTES + 1);
        totalBytes += content.length;
        if (content.length > MOST_ENTRY_BYTES) {
          throw refuse(
              file, "entry '%s' has more than %s bytes".formatted(shown(entry), MOST_ENTRY_BYTES));
        }
        if (totalBytes > MOST_BYTES) {
          throw refuse(file, "its entries have more than %s bytes".formatted(MOST_BYTES));
        }
        return content;
      }
    }

    private static String shown(ZipEntry entry) {
      return entry.getName().replaceAll("\\p{Cntrl}", "?");
    }

    private void addArchitectures(byte[] content) throws ProblemException {
      for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
        if (!ARCHITECTURE.matcher(line).matches()) {
          String shown = line.length() > 40 ? line.substring(0, 40) + "..." : line;
          throw refuse(
              file,
              "'%s' in its entry '%s', expected the name of an architecture such as x86_64"
                  .formatted(shown.replaceAll("\\p{Cntrl}", "?"), ARCHITECTURES));
        }
        architectures.add(line);
      }
    }

    private void addHeader(String name, byte[] content) throws ProblemException {
      if (!staysBelow(name)) {
        throw refuse(
            file, "an entry is called '" + INCLUDE + name.replaceAll("\\p{Cntrl}", "?") + "'");
      }
      // A file where a directory has to be, or the other way round, or one of two of a name.
      String below = headers.ceilingKey(name + "/");
      boolean clashes =
          headers.containsKey(name) || (below != null && below.startsWith(name + "/"));
      for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        clashes |= headers.containsKey(name.substring(0, slash));
      }
      if (clashes) {
        throw refuse(file, "entry '" + INCLUDE + name + "' conflicts with another");
      }
      headers.put(name, content);
    }
  }

  /** Whether a name stays below the directory it is unpacked into. */
  private static boolean staysBelow(String name) {
    return name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl)
        && Arrays.stream(name.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static ProblemException refuse(Path file, String reason) {
    return new ProblemException(new LibraryProblem.NotALibrary(file, reason));
  }

  /**
   * The files of a directory and below, as headers of a library; none when it does not exist.
   *
   * @param built directories that builds write to, where no header is looked for
   */
  public static SortedMap<String, byte[]> headersIn(Path directory, Set<Path> built)
      throws ProblemException {
    SortedMap<String, byte[]> headers = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return headers;
    }
    for (Path file : ProjectTree.files(directory, built)) {
      try {
        headers.put(directory.relativize(file).toString(), Files.readAllBytes(file));
      } catch (IOException e) {
        throw ProblemException.machineFailed(file, e);
      }
    }
    return headers;
  }

  /** Writes it, the same bytes for the same content; a file that has them is left untouched. */
  public void write(Path file) throws ProblemException {
    try {
      GeneratedFile.writeIfOther(file, pack());
    } catch (IOException e) {
      throw ProblemException.machineFailed(file, e);
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
