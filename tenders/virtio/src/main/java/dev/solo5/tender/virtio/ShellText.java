package dev.solo5.tender.virtio;

import java.util.List;

/** A command as a person could enter it. */
final class ShellText {
  private static final String HARMLESS = "-_=,./:@%+";

  private ShellText() {}

  /** The words of a command, in quotes where a shell needs them. */
  static String of(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(text.isEmpty() ? "" : " ").append(isHarmless(word) ? word : quoted(word));
    }
    return text.toString();
  }

  private static boolean isHarmless(String word) {
    return !word.isEmpty() && word.chars().allMatch(ShellText::isHarmless);
  }

  private static boolean isHarmless(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0);
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
