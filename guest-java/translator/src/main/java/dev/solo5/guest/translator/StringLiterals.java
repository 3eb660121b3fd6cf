package dev.solo5.guest.translator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings of a program in C. The translator names the characters U+0080 to U+009F as C forbids
 * it, by {@code \}{@code u}: they are written as numbers.
 */
final class StringLiterals {
  /** Each escape from its beginning, so that an escaped backslash begins none. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u00([89][0-9a-f])|.)");

  private StringLiterals() {}

  /** Mends a file that the translator has written. */
  static void mend(Path file) throws IOException {
    String text = Files.readString(file);
    String mended = mended(text);
    if (!mended.equals(text)) {
      Files.writeString(file, mended);
    }
  }

  static String mended(String literals) {
    return ESCAPE.matcher(literals).replaceAll(StringLiterals::escape);
  }

  private static String escape(MatchResult escape) {
    String code = escape.group(1);
    // Always three digits: what follows can't be taken for another.
    return Matcher.quoteReplacement(
        code == null ? escape.group() : "\\" + Integer.toOctalString(Integer.parseInt(code, 16)));
  }
}
