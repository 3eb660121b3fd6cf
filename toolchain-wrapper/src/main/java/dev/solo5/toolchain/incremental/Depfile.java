package dev.solo5.toolchain.incremental;

import dev.solo5.toolchain.store.PlainNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule that {@code -MD} and a linker's {@code --dependency-file} write: {@code target: file
 * file}.
 *
 * <p>As make reads it: a backslash before a line end continues the line; before a blank or a {@code
 * #} it makes that a part of the name, and backslashes directly before them stand for half as many;
 * {@code $$} is one dollar. A backslash anywhere else is itself.
 */
public final class Depfile {
  private final String text;
  private int at;

  private Depfile(String text) {
    this.text = text;
  }

  /**
   * Reads a file and removes it. A name that is not UTF-8 comes out as one that no file has.
   *
   * @param base what relative names are relative to
   * @return the files of the first rule; empty when there is no such depfile
   */
  public static Optional<List<Path>> take(Path file, Path base) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Files.delete(file);
    return Optional.of(
        parse(text).stream().map(name -> PlainNames.of(base.resolve(name))).toList());
  }

  /**
   * The files of the first rule, in order. Its target must hold no blank and no colon; further
   * rules, which {@code -MP} and linkers add for each file, are passed over. No rule: no files.
   */
  public static List<String> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return List.of();
    }
    var reader = new Depfile(text);
    reader.at = colon + 1;
    return reader.names();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    while (skipBlanks()) {
      names.add(name());
    }
    return names;
  }

  /** Moves to the next name; false at the end of the rule. */
  private boolean skipBlanks() {
    while (at < text.length()) {
      if (isContinuation()) {
        at = text.indexOf('\n', at) + 1;
      } else if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
        at++;
      } else {
        return !isLineEnd(at);
      }
    }
    return false;
  }

  private String name() {
    var name = new StringBuilder();
    while (at < text.length() && !isBlank(at) && !isContinuation()) {
      char c = text.charAt(at);
      switch (c) {
        case '\\' -> backslashes(name);
        case '$' -> {
          name.append('$');
          at += peek(at + 1) == '$' ? 2 : 1;
        }
        default -> {
          name.append(c);
          at++;
        }
      }
    }
    return name.toString();
  }

  private void backslashes(StringBuilder name) {
    int end = at;
    while (peek(end) == '\\') {
      end++;
    }
    int count = end - at;
    char next = peek(end);
    at = end;
    if (next == '#') {
      name.repeat('\\', count - 1).append(next);
      at++;
    } else if (next == ' ' || next == '\t') {
      name.repeat('\\', count / 2);
      if (count % 2 == 1) {
        name.append(next);
        at++;
      }
    } else if (isLineEnd(end)) {
      // The last one continues the line; it is read again as the blank it is.
      name.repeat('\\', count - 1);
      at = end - 1;
    } else {
      name.repeat('\\', count);
    }
  }

  private boolean isContinuation() {
    return peek(at) == '\\' && isLineEnd(at + 1) && at + 1 < text.length();
  }

  private boolean isBlank(int index) {
    char c = peek(index);
    return c == ' ' || c == '\t' || isLineEnd(index);
  }

  private boolean isLineEnd(int index) {
    char c = peek(index);
    return c == '\n' || (c == '\r' && peek(index + 1) == '\n');
  }

  /** The character there; past the end, one that no name and no rule holds. */
  private char peek(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
