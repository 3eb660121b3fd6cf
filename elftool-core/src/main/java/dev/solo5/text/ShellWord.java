package dev.solo5.text;

import java.util.List;

/** Words of POSIX shells. */
public final class ShellWord {
  private static final String PLAIN = "_./+=:@%,-";

  private ShellWord() {}

  /** Whether a shell takes {@code text} as it is. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** {@code text} so that a shell reads it as one word. */
  public static String of(String text) {
    return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** A command as a person could enter it. */
  public static String of(List<String> words) {
    return String.join(" ", words.stream().map(ShellWord::of).toList());
  }
}
