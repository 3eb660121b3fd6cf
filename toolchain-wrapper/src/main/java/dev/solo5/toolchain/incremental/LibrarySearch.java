package dev.solo5.toolchain.incremental;

import dev.solo5.toolchain.store.PlainNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a linker looks for libraries and for what its scripts name, as the user's flags say.
 *
 * @param words the linker's words, each by itself
 */
public record LibrarySearch(NamedFiles words) {
  private static final String THIN = "!<thin>\n";
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern NAMING =
      Pattern.compile("\\b(?:(?:INPUT|GROUP|AS_NEEDED)\\s*\\(|INCLUDE\\s)([^()]*)");

  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"|([^\\s,;\"{}]+)");

  /** The search of a driver's flags, response files expanded. */
  public static LibrarySearch of(NamedFiles flags) {
    List<String> words = new ArrayList<>();
    for (String flag : flags.words()) {
      if (flag.startsWith("-Wl,")) {
        words.addAll(List.of(flag.substring("-Wl,".length()).split(",", -1)));
      } else if (!flag.equals("-Xlinker")) {
        words.add(flag);
      }
    }
    return new LibrarySearch(new NamedFiles(words, flags.base()));
  }

  /** Files that decide what the libraries of the flags are, whether or not they are there. */
  public Set<Path> deciding() {
    Set<Path> deciding = new LinkedHashSet<>();
    words.values("-l", "--library=").forEach(library -> addLibrary(library, deciding));
    return deciding;
  }

  /**
   * Files that decide what is read for the names in {@code script}; none when it is an object or an
   * archive.
   */
  public Set<Path> deciding(Path script) throws IOException {
    Set<Path> deciding = new LinkedHashSet<>();
    byte[] bytes = Files.readAllBytes(script);
    String start = start(bytes);
    if (start.equals(THIN)) {
      addMembers(bytes, script, deciding);
    }
    if (isBinary(start)) {
      return deciding;
    }
    String text = COMMENT.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll(" ");
    Matcher naming = NAMING.matcher(text);
    while (naming.find()) {
      NAME.matcher(naming.group(1))
          .results()
          .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
          .forEach(name -> addNamed(name, script, deciding));
    }
    return deciding;
  }

  /**
   * The members of an archive that only names them: headers of 60 bytes, of which the first 16 are
   * the name, or a place in the member {@code //}, and 10 from the 48th on the size; only members
   * whose names begin with a slash have their content here.
   */
  private static void addMembers(byte[] archive, Path file, Set<Path> deciding) {
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    String longNames = "";
    int at = THIN.length();
    while (at + 60 <= text.length()) {
      String name = text.substring(at, at + 16).strip();
      String size = text.substring(at + 48, at + 58).strip();
      if (!size.matches("\\d{1,9}")) {
        return;
      }
      at += 60;
      if (name.matches("/(?:/|SYM64/)?")) {
        int end = Math.min(at + Integer.parseInt(size), text.length());
        longNames = name.equals("//") ? text.substring(at, end) : longNames;
        at = end + end % 2;
      } else {
        String member = member(name, longNames);
        byte[] bytes = member.getBytes(StandardCharsets.ISO_8859_1);
        addFirst(
            List.of(Optional.ofNullable(file.getParent()).orElse(file)),
            List.of(new String(bytes, StandardCharsets.UTF_8)),
            deciding);
      }
    }
  }

  private static String member(String name, String longNames) {
    if (!name.matches("/\\d{1,9}")) {
      return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
    int start = Math.min(Integer.parseInt(name.substring(1)), longNames.length());
    int end = longNames.indexOf("/\n", start);
    return longNames.substring(start, end < 0 ? longNames.length() : end);
  }

  /** Whether a file can't name others: an object, or an archive that holds its members. */
  public static boolean isWhole(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      String start = start(stream.readNBytes(THIN.length()));
      return isBinary(start) && !start.equals(THIN);
    }
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, THIN.length()), StandardCharsets.ISO_8859_1);
  }

  private static boolean isBinary(String start) {
    return start.matches("(?s)\\x7fELF.*|!<arch>\n|!<thin>\n|BC\u00c0\u00de.*");
  }

  private List<Path> directories() {
    return words.directories("-L", "--library-path=");
  }

  private void addLibrary(String name, Set<Path> deciding) {
    List<String> files =
        name.startsWith(":")
            ? List.of(name.substring(1))
            : List.of("lib" + name + ".so", "lib" + name + ".a");
    addFirst(directories(), files, deciding);
  }

  private void addNamed(String name, Path script, Set<Path> deciding) {
    if (name.startsWith("-l")) {
      addLibrary(name.substring(2), deciding);
    } else {
      List<Path> searched = new ArrayList<>(List.of(words.base()));
      Optional.ofNullable(script.getParent()).ifPresent(searched::add);
      searched.addAll(directories());
      addFirst(searched, List.of(name), deciding);
    }
  }

  /** The first file there is, in the order of directories; all up to it are {@code deciding}. */
  static Optional<Path> addFirst(List<Path> directories, List<String> files, Set<Path> deciding) {
    for (Path directory : directories) {
      for (String file : files) {
        Path candidate = PlainNames.of(directory.resolve(file));
        deciding.add(candidate);
        if (Files.isRegularFile(candidate)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }
}
