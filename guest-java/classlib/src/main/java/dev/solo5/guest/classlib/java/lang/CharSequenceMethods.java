package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Instance;

/** Of {@link CharSequence}. */
public final class CharSequenceMethods {
  private CharSequenceMethods() {}

  /** {@link CharSequence#isEmpty} */
  @Instance
  public static boolean isEmpty(CharSequence text) {
    return text.length() == 0;
  }
}
