package dev.solo5.guest.classlib.java.lang;

import java.util.Locale;

/** Upper and lower case of whole texts, where it is more than that of each character. */
final class Cases {
  /**
   * Four characters for each that becomes several in upper case: itself, then those, then spaces.
   */
  private static final String SPECIAL =
      "\u00dfSS \u0149\u02bcN \u01f0J\u030c "
          + "\u0390\u0399\u0308\u0301\u03b0\u03a5\u0308\u0301\u0587\u0535\u0552 "
          + "\u1e96H\u0331 \u1e97T\u0308 \u1e98W\u030a "
          + "\u1e99Y\u030a \u1e9aA\u02be \u1f50\u03a5\u0313 "
          + "\u1f52\u03a5\u0313\u0300\u1f54\u03a5\u0313\u0301\u1f56\u03a5\u0313\u0342"
          + "\u1f80\u1f08\u0399 \u1f81\u1f09\u0399 \u1f82\u1f0a\u0399 "
          + "\u1f83\u1f0b\u0399 \u1f84\u1f0c\u0399 \u1f85\u1f0d\u0399 "
          + "\u1f86\u1f0e\u0399 \u1f87\u1f0f\u0399 \u1f88\u1f08\u0399 "
          + "\u1f89\u1f09\u0399 \u1f8a\u1f0a\u0399 \u1f8b\u1f0b\u0399 "
          + "\u1f8c\u1f0c\u0399 \u1f8d\u1f0d\u0399 \u1f8e\u1f0e\u0399 "
          + "\u1f8f\u1f0f\u0399 \u1f90\u1f28\u0399 \u1f91\u1f29\u0399 "
          + "\u1f92\u1f2a\u0399 \u1f93\u1f2b\u0399 \u1f94\u1f2c\u0399 "
          + "\u1f95\u1f2d\u0399 \u1f96\u1f2e\u0399 \u1f97\u1f2f\u0399 "
          + "\u1f98\u1f28\u0399 \u1f99\u1f29\u0399 \u1f9a\u1f2a\u0399 "
          + "\u1f9b\u1f2b\u0399 \u1f9c\u1f2c\u0399 \u1f9d\u1f2d\u0399 "
          + "\u1f9e\u1f2e\u0399 \u1f9f\u1f2f\u0399 \u1fa0\u1f68\u0399 "
          + "\u1fa1\u1f69\u0399 \u1fa2\u1f6a\u0399 \u1fa3\u1f6b\u0399 "
          + "\u1fa4\u1f6c\u0399 \u1fa5\u1f6d\u0399 \u1fa6\u1f6e\u0399 "
          + "\u1fa7\u1f6f\u0399 \u1fa8\u1f68\u0399 \u1fa9\u1f69\u0399 "
          + "\u1faa\u1f6a\u0399 \u1fab\u1f6b\u0399 \u1fac\u1f6c\u0399 "
          + "\u1fad\u1f6d\u0399 \u1fae\u1f6e\u0399 \u1faf\u1f6f\u0399 "
          + "\u1fb2\u1fba\u0399 \u1fb3\u0391\u0399 \u1fb4\u0386\u0399 "
          + "\u1fb6\u0391\u0342 \u1fb7\u0391\u0342\u0399\u1fbc\u0391\u0399 "
          + "\u1fc2\u1fca\u0399 \u1fc3\u0397\u0399 \u1fc4\u0389\u0399 "
          + "\u1fc6\u0397\u0342 \u1fc7\u0397\u0342\u0399\u1fcc\u0397\u0399 "
          + "\u1fd2\u0399\u0308\u0300\u1fd3\u0399\u0308\u0301\u1fd6\u0399\u0342 "
          + "\u1fd7\u0399\u0308\u0342\u1fe2\u03a5\u0308\u0300\u1fe3\u03a5\u0308\u0301"
          + "\u1fe4\u03a1\u0313 \u1fe6\u03a5\u0342 \u1fe7\u03a5\u0308\u0342"
          + "\u1ff2\u1ffa\u0399 \u1ff3\u03a9\u0399 \u1ff4\u038f\u0399 "
          + "\u1ff6\u03a9\u0342 \u1ff7\u03a9\u0342\u0399\u1ffc\u03a9\u0399 "
          + "\ufb00FF \ufb01FI \ufb02FL "
          + "\ufb03FFI\ufb04FFL\ufb05ST "
          + "\ufb06ST \ufb13\u0544\u0546 \ufb14\u0544\u0535 "
          + "\ufb15\u0544\u053b \ufb16\u054e\u0546 \ufb17\u0544\u053d ";

  private static final int ENTRY = 4;
  private static final char SIGMA = '\u03a3';
  private static final char FINAL_SIGMA = '\u03c2';
  private static final char DOTTED_I = '\u0130';
  private static final char DOTLESS_I = '\u0131';

  private Cases() {}

  /** Where i has a dot in upper case, too. */
  private static boolean isTurkic(Locale locale) {
    String language = locale.getLanguage();
    return language.equals("tr") || language.equals("az");
  }

  static String upper(String text, Locale locale) {
    boolean turkic = isTurkic(locale);
    int length = text.length();
    int i = 0;
    while (i < length && isUpper(text, i, turkic)) {
      i++;
    }
    if (i == length) {
      return text;
    }
    StringBuilder result = new StringBuilder(length + 8);
    result.append(text, 0, i);
    while (i < length) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int special = c < 0xdf || c > 0xffff ? -1 : special((char) c);
      if (special >= 0) {
        result.append(SPECIAL.charAt(special + 1)).append(SPECIAL.charAt(special + 2));
        if (SPECIAL.charAt(special + 3) != ' ') {
          result.append(SPECIAL.charAt(special + 3));
        }
      } else if (turkic && c == 'i') {
        result.append(DOTTED_I);
      } else {
        result.appendCodePoint(Character.toUpperCase(c));
      }
    }
    return result.toString();
  }

  private static boolean isUpper(String text, int index, boolean turkic) {
    char c = text.charAt(index);
    if (c < 0x80) {
      return c < 'a' || c > 'z';
    }
    return !turkic && !Character.isSurrogate(c) && Character.toUpperCase(c) == c && special(c) < 0;
  }

  private static int special(char c) {
    int low = 0;
    int high = SPECIAL.length() / ENTRY - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      char found = SPECIAL.charAt(ENTRY * middle);
      if (found == c) {
        return ENTRY * middle;
      }
      if (found < c) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  static String lower(String text, Locale locale) {
    boolean turkic = isTurkic(locale);
    int length = text.length();
    int i = 0;
    while (i < length && isLower(text, i)) {
      i++;
    }
    if (i == length) {
      return text;
    }
    StringBuilder result = new StringBuilder(length + 2);
    result.append(text, 0, i);
    while (i < length) {
      int c = text.codePointAt(i);
      if (c == SIGMA) {
        result.append(isFinal(text, i) ? FINAL_SIGMA : '\u03c3');
      } else if (c == DOTTED_I) {
        result.append(turkic ? "i" : "i\u0307");
      } else if (turkic && c == 'I') {
        result.append(DOTLESS_I);
      } else {
        result.appendCodePoint(Character.toLowerCase(c));
      }
      i += Character.charCount(c);
    }
    return result.toString();
  }

  private static boolean isLower(String text, int index) {
    char c = text.charAt(index);
    if (c < 0x80) {
      return c < 'A' || c > 'Z';
    }
    return !Character.isSurrogate(c) && Character.toLowerCase(c) == c;
  }

  /** Whether a letter comes before it and none after it, whatever marks are in between. */
  private static boolean isFinal(String text, int index) {
    return isLetterBefore(text, index) && !isLetterAfter(text, index + 1);
  }

  private static boolean isLetterBefore(String text, int index) {
    int i = index;
    while (i > 0) {
      int c = text.codePointBefore(i);
      if (!isIgnored(c)) {
        return isCased(c);
      }
      i -= Character.charCount(c);
    }
    return false;
  }

  private static boolean isLetterAfter(String text, int index) {
    int i = index;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isIgnored(c)) {
        return isCased(c);
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean isCased(int c) {
    int type = Character.getType(c);
    return type == Character.LOWERCASE_LETTER
        || type == Character.UPPERCASE_LETTER
        || type == Character.TITLECASE_LETTER
        || (c >= 0x2160 && c <= 0x217f)
        || (c >= 0x24b6 && c <= 0x24e9)
        || (c >= 0x2b0 && c <= 0x2b8)
        || (c >= 0x2e0 && c <= 0x2e4);
  }

  private static boolean isIgnored(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (type == Character.MODIFIER_LETTER && !isCased(c))
        || type == Character.MODIFIER_SYMBOL
        || c == '\''
        || c == '.'
        || c == ':'
        || c == 0xb7
        || c == 0x2019;
  }
}
