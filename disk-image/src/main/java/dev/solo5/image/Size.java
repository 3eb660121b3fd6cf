package dev.solo5.image;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size as people write it: a whole number and K, M, G or T for powers of 1024, {@code 512M},
 * {@code 64KiB}. {@code MB} is none: to some it is a power of 1000.
 */
public final class Size {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,12})\\s*(?:([KMGTkmgt])(?:iB)?)?");
  private static final String UNITS = "KMGT";
  private static final int BITS_PER_UNIT = 10;

  private Size() {}

  /**
   * Reads a size.
   *
   * @param bare how many bytes a number without a unit counts; 0 when it has to have one
   * @return bytes; empty if the text is not a size, or is more than {@link Long#MAX_VALUE}
   */
  public static OptionalLong bytes(String text, long bare) {
    Matcher size = TEXT.matcher(text.strip());
    if (!size.matches() || (size.group(2) == null && bare == 0)) {
      return OptionalLong.empty();
    }
    long unit = size.group(2) == null ? bare : unit(Character.toUpperCase(size.group(2).charAt(0)));
    long number = Long.parseLong(size.group(1));
    return number > Long.MAX_VALUE / unit ? OptionalLong.empty() : OptionalLong.of(number * unit);
  }

  private static long unit(char letter) {
    return 1L << (BITS_PER_UNIT * (UNITS.indexOf(letter) + 1));
  }
}
