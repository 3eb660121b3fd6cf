package dev.solo5.toolchain.incremental;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source or header asks for by name, whether or not the compiler came to ask: a compiler
 * tells which files it read, but not which it looked for and did not find.
 *
 * <p>Read from the text as it stands, before any macro: every name in quotes or angle brackets on
 * the line of a directive counts, so that {@code __has_include} is seen also where a macro stands
 * for it, and an {@code #include} whose name a macro holds. That can be too much; it only means
 * that one more file is looked for.
 *
 * @param names of headers and of embedded files
 * @param assembles whether it may have the assembler read a file
 */
public record Mentions(Set<Name> names, boolean assembles) {
  private static final Pattern CONTINUED = Pattern.compile("\\\\\\r?\\n");
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "^[ \\t]*(?:#|%:)[ \\t]*(include|include_next|import|embed|if|elif|define)\\b(.*)$",
          Pattern.MULTILINE);
  private static final Pattern NAME =
      Pattern.compile("<([^<>\"\\s]+(?: [^<>\"\\s]+)*)>|\"([^\"\\n]+)\"");

  public Mentions {
    names = Set.copyOf(names);
  }

  /**
   * A name.
   *
   * @param quoted whether it is looked for beside the file that names it, too
   * @param next whether the search may begin anywhere in the search path
   */
  public record Name(String text, boolean quoted, boolean next) {}

  /** What a file mentions; one that can't be read as text mentions nothing. */
  public static Mentions of(Path file) throws IOException {
    return in(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  /** What a text mentions; bytes stand for themselves. */
  static Mentions in(String text) {
    boolean assembles = text.contains("incbin") || text.contains(".include");
    Set<Name> names = new LinkedHashSet<>();
    Matcher directives = DIRECTIVE.matcher(CONTINUED.matcher(text).replaceAll(" "));
    while (directives.find()) {
      String line = directives.group(2);
      boolean next = directives.group(1).equals("include_next") || line.contains("_next");
      Matcher found = NAME.matcher(line);
      while (found.find()) {
        boolean quoted = found.group(1) == null;
        names.add(new Name(utf8(found.group(quoted ? 2 : 1)), quoted, next));
      }
    }
    return new Mentions(names, assembles);
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
