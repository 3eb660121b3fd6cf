package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with several flags in it, taken apart nearly as a shell does. */
final class Words {
  /** A word is a run of anything but spaces, in which quotes keep their content together. */
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  private Words() {}

  /**
   * Splits at spaces that are not within quotes, single or double; the quotes are dropped.
   *
   * @param parameter what a message calls the text
   * @throws ProblemException when a quote is not closed
   */
  static List<String> split(String parameter, String text) throws ProblemException {
    if (!WORD.matcher(text).replaceAll("").isBlank()) {
      throw ProblemException.badParameter(parameter, text, "a closing quote for each opening one");
    }
    return WORD.matcher(text).results().map(word -> unquote(word.group())).toList();
  }

  private static String unquote(String word) {
    return QUOTED
        .matcher(word)
        .replaceAll(quoted ->
            Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1)));
  }
}
