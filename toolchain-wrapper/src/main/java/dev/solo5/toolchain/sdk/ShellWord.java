package dev.solo5.toolchain.sdk;

import java.util.regex.Pattern;

/** Words of POSIX shell scripts. */
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./+=:@%,-]+");

  private ShellWord() {}

  /** Whether a shell takes {@code text} as it is. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** {@code text} so that a shell reads it as one word. */
  static String of(String text) {
    return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
