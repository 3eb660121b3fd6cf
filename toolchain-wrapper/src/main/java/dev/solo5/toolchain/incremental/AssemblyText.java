package dev.solo5.toolchain.incremental;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that assembly takes in by {@code .incbin} and {@code .include}, for an assembler that
 * does not tell.
 *
 * @param base where the assembler runs: a name is looked for there first
 * @param directories and then in these
 */
public record AssemblyText(Path base, List<Path> directories) {
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\.(incbin|include)\\b[ \\t]*(?:\"((?:[^\"\\\\\\n]|\\\\.)*)\")?");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  public AssemblyText {
    directories = List.copyOf(directories);
  }

  /**
   * The files that decide what {@code text} takes in: those that are read, and those that would be
   * read instead if they were there.
   *
   * @return empty when that is not known, because a macro makes a name or a name is in no place
   *     that is looked in
   */
  public Optional<Set<Path>> deciding(String text) throws IOException {
    Set<Path> deciding = new HashSet<>();
    Set<Path> seen = new HashSet<>();
    Deque<String> texts = new ArrayDeque<>(List.of(text));
    while (!texts.isEmpty()) {
      Matcher directives = DIRECTIVE.matcher(texts.remove());
      while (directives.find()) {
        Optional<Path> read = read(directives.group(2), deciding);
        if (read.isEmpty()) {
          return Optional.empty();
        }
        if (directives.group(1).equals("include") && seen.add(read.get())) {
          texts.add(Files.readString(read.get(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return Optional.of(deciding);
  }

  private Optional<Path> read(String quoted, Set<Path> deciding) {
    if (quoted == null || ESCAPED.matcher(quoted).replaceAll("").contains("\\")) {
      return Optional.empty();
    }
    byte[] bytes = ESCAPED.matcher(quoted).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1);
    String name = new String(bytes, StandardCharsets.UTF_8);
    List<Path> searched = new ArrayList<>(List.of(base));
    searched.addAll(directories);
    return LibrarySearch.addFirst(searched, List.of(name), deciding);
  }
}
