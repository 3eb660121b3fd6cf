package dev.solo5.guest.classlib.java.util;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** One conversion of a format, or text between two. */
final class FormatPart {
  private static final String FLAGS = "-#+ 0,(<";
  private static final int PREVIOUS = -1;

  /** Whole, as it stands in the format. */
  final String text;

  /** Of the argument, from 1; 0 for the next, -1 for that of the part before. */
  int index;

  private String flags = "";
  int width = -1;
  int precision = -1;
  char conversion; // 0 for text
  private char time; // of dates

  private FormatPart(String text) {
    this.text = text;
  }

  static FormatPart literal(String text) {
    return new FormatPart(text);
  }

  static FormatPart parse(String format, int start) {
    return new Parser(format, start).parse();
  }

  /** Goes through a conversion. */
  private static final class Parser {
    private final String format;
    private final int start;
    private int at;

    Parser(String format, int start) {
      this.format = format;
      this.start = start;
      at = start + 1;
    }

    private char next() {
      if (at >= format.length()) {
        int first = Math.min(start + 1, format.length() - 1);
        throw new UnknownFormatConversionException(String.valueOf(format.charAt(first)));
      }
      return format.charAt(at);
    }

    /** -1 if there is none, the least number if it is too large. */
    private int number() {
      if (next() < '0' || next() > '9') {
        return -1;
      }
      long value = 0;
      while (next() >= '0' && next() <= '9') {
        value = Math.min(10 * value + next() - '0', 1L << 40);
        at++;
      }
      return value > Integer.MAX_VALUE ? Integer.MIN_VALUE : (int) value;
    }

    FormatPart parse() {
      int index = 0;
      int before = at;
      int number = number();
      if (number != -1 && next() == '$') {
        at++;
        if (number <= 0) {
          throw new IllegalFormatArgumentIndexException(number);
        }
        index = number;
      } else {
        at = before;
      }
      StringBuilder flags = new StringBuilder();
      while (FLAGS.indexOf(next()) >= 0) {
        char flag = next();
        if (flag == '<') {
          index = PREVIOUS;
        } else if (flags.indexOf(String.valueOf(flag)) >= 0) {
          throw new DuplicateFormatFlagsException(String.valueOf(flag));
        } else {
          flags.append(flag);
        }
        at++;
      }
      int width = number();
      if (width < -1) {
        throw new IllegalFormatWidthException(width);
      }
      int precision = -1;
      if (next() == '.') {
        at++;
        precision = number();
        if (precision == -1) {
          throw new UnknownFormatConversionException(".");
        }
        if (precision < -1) {
          throw new IllegalFormatPrecisionException(precision);
        }
      }
      char conversion = next();
      char time = 0;
      if ((conversion | 0x20) == 't') {
        at++;
        if (at >= format.length()) {
          throw new UnknownFormatConversionException(String.valueOf(conversion));
        }
        time = next();
      }
      FormatPart part = new FormatPart(format.substring(start, at + 1));
      part.index = index;
      part.flags = flags.toString();
      part.width = width;
      part.precision = precision;
      part.conversion = conversion;
      part.time = time;
      part.check();
      return part;
    }
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  boolean isUpperCase() {
    return Character.isUpperCase(conversion);
  }

  private char kind() {
    return isUpperCase() ? (char) (conversion | 0x20) : conversion;
  }

  private void check() {
    if (time != 0) {
      if (precision != -1) {
        throw new IllegalFormatPrecisionException(precision);
      }
      if (FormatTime.CONVERSIONS.indexOf(time) < 0) {
        throw new UnknownFormatConversionException(String.valueOf(new char[] {conversion, time}));
      }
      refuse(time, "#+ 0,(");
      checkWidth(false);
      return;
    }
    switch (conversion) {
      case 'b', 'B', 'h', 'H' -> {
        refuse(conversion, "#");
        checkWidth(false);
        refuse(conversion, "+ 0,(");
      }
      case 's', 'S' -> {
        checkWidth(false);
        refuse(conversion, "+ 0,(");
      }
      case 'c', 'C' -> {
        checkPrecision();
        refuse(conversion, "#+ 0,(");
        checkWidth(false);
      }
      case 'd', 'o', 'x', 'X' -> {
        checkNumber();
        checkPrecision();
        refuse(conversion, conversion == 'd' ? "#" : ",");
      }
      case 'e', 'E', 'f', 'g', 'G', 'a', 'A' -> {
        checkNumber();
        String refused =
            switch (kind()) {
              case 'a' -> "(,";
              case 'e' -> ",";
              case 'g' -> "#";
              default -> "";
            };
        refuse(conversion, refused);
      }
      case '%', 'n' -> checkText();
      default -> throw new UnknownFormatConversionException(String.valueOf(conversion));
    }
  }

  private void refuse(char of, String refused) {
    for (int i = 0; i < refused.length(); i++) {
      if (has(refused.charAt(i))) {
        throw new FormatFlagsConversionMismatchException(String.valueOf(refused.charAt(i)), of);
      }
    }
  }

  private void checkWidth(boolean number) {
    if (width == -1 && (has('-') || (number && has('0')))) {
      throw new MissingFormatWidthException(text);
    }
  }

  private void checkPrecision() {
    if (precision != -1) {
      throw new IllegalFormatPrecisionException(precision);
    }
  }

  private void checkNumber() {
    checkWidth(true);
    if ((has('+') && has(' ')) || (has('-') && has('0'))) {
      throw new IllegalFormatFlagsException(ordered());
    }
  }

  /** The flags in the order that messages have. */
  private String ordered() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < FLAGS.length(); i++) {
      if (has(FLAGS.charAt(i))) {
        all.append(FLAGS.charAt(i));
      }
    }
    return all.toString();
  }

  private void checkText() {
    checkPrecision();
    if (conversion == 'n') {
      if (width != -1) {
        throw new IllegalFormatWidthException(width);
      }
      if (!flags.isEmpty()) {
        throw new IllegalFormatFlagsException(ordered());
      }
    } else {
      if (!flags.isEmpty() && !flags.equals("-")) {
        throw new IllegalFormatFlagsException(ordered());
      }
      checkWidth(false);
    }
  }

  boolean takesArgument() {
    return conversion != 0 && conversion != '%' && conversion != 'n';
  }

  /** What stands for a part without an argument. */
  String fixed() {
    return switch (conversion) {
      case '%' -> justified("%");
      case 'n' -> "\n";
      default -> text;
    };
  }

  /** As {@code Formattable} has them. */
  int flagBits() {
    return (has('-') ? 1 : 0) | (isUpperCase() ? 2 : 0) | (has('#') ? 4 : 0);
  }

  private String justified(String value) {
    int missing = width - value.length();
    if (missing <= 0) {
      return value;
    }
    String spaces = " ".repeat(missing);
    return has('-') ? value + spaces : spaces + value;
  }

  private String cased(String value) {
    return isUpperCase() ? value.toUpperCase(Locale.ROOT) : value;
  }

  /** Cut to the precision, and padded. */
  private String plain(String value) {
    String cut =
        precision >= 0 && precision < value.length() ? value.substring(0, precision) : value;
    return justified(cased(cut));
  }

  private IllegalFormatConversionException refused(Object argument) {
    return new IllegalFormatConversionException(time == 0 ? conversion : time, argument.getClass());
  }

  String format(Object argument, Locale locale) {
    if (time != 0) {
      return argument == null ? plain("null") : time(argument);
    }
    return switch (kind()) {
      case 'b' ->
          plain(
              argument instanceof Boolean value
                  ? value.toString()
                  : Boolean.toString(argument != null));
      case 's' -> string(argument);
      case 'h' -> plain(argument == null ? "null" : Integer.toHexString(argument.hashCode()));
      case 'c' -> plain(argument == null ? "null" : character(argument));
      case 'd', 'o', 'x' -> argument == null ? plain("null") : justified(cased(whole(argument)));
      default -> argument == null ? plain("null") : justified(cased(fraction(argument)));
    };
  }

  private String string(Object argument) {
    if (has('#')) {
      throw new FormatFlagsConversionMismatchException("#", 's');
    }
    return plain(String.valueOf(argument));
  }

  private String time(Object argument) {
    String value = FormatTime.text(argument, time);
    if (value == null) {
      throw refused(argument);
    }
    return justified(cased(value));
  }

  private String character(Object argument) {
    if (argument instanceof Character c) {
      return c.toString();
    }
    int codePoint;
    if (argument instanceof Integer value) {
      codePoint = value;
    } else if (argument instanceof Short value) {
      codePoint = value;
    } else if (argument instanceof Byte value) {
      codePoint = value;
    } else {
      throw refused(argument);
    }
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalFormatCodePointException(codePoint);
    }
    return Character.toString(codePoint);
  }

  private String whole(Object argument) {
    if (argument instanceof BigInteger value) {
      int radix = conversion == 'd' ? 10 : conversion == 'o' ? 8 : 16;
      String prefix = !has('#') ? "" : conversion == 'o' ? "0" : "0x";
      return signed(value.signum() < 0, prefix, value.abs().toString(radix), "");
    }
    long value;
    int bits;
    if (argument instanceof Integer number) {
      value = number;
      bits = Integer.SIZE;
    } else if (argument instanceof Long number) {
      value = number;
      bits = Long.SIZE;
    } else if (argument instanceof Short number) {
      value = number;
      bits = Short.SIZE;
    } else if (argument instanceof Byte number) {
      value = number;
      bits = Byte.SIZE;
    } else {
      throw refused(argument);
    }
    if (conversion == 'd') {
      String digits = Long.toString(value);
      return signed(value < 0, "", value < 0 ? digits.substring(1) : digits, "");
    }
    refuse(conversion, "(");
    refuse(conversion, " +");
    long unsigned = bits == Long.SIZE ? value : value & ((1L << bits) - 1);
    boolean octal = conversion == 'o';
    String prefix = !has('#') ? "" : octal ? "0" : "0x";
    String digits = octal ? Long.toOctalString(unsigned) : Long.toHexString(unsigned);
    return prefix + zeros(prefix.length() + digits.length()) + digits;
  }

  private String zeros(int used) {
    return has('0') && used < width ? "0".repeat(width - used) : "";
  }

  /** A magnitude with its sign, in groups and behind zeros as the flags say. */
  private String signed(boolean negative, String prefix, String digits, String after) {
    boolean parentheses = negative && has('(');
    String sign = parentheses ? "(" : negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    String grouped = has(',') ? grouped(digits) : digits;
    int used =
        sign.length() + prefix.length() + grouped.length() + after.length() + (parentheses ? 1 : 0);
    return sign + prefix + zeros(used) + grouped + after + (parentheses ? ")" : "");
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < end; i++) {
      if (i > 0 && (end - i) % 3 == 0) {
        result.append(',');
      }
      result.append(digits.charAt(i));
    }
    return result.append(digits, end, digits.length()).toString();
  }

  private String fraction(Object argument) {
    if (argument instanceof Double value) {
      return fraction(value.doubleValue());
    }
    if (argument instanceof Float value) {
      return fraction(value.doubleValue());
    }
    if (argument instanceof BigDecimal value && kind() != 'a') {
      FormatDigits digits = FormatDigits.of(value.abs());
      return number(value.signum() < 0, digits);
    }
    throw refused(argument);
  }

  private String fraction(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    boolean negative = value < 0 || (value == 0 && 1 / value < 0);
    double magnitude = Math.abs(value);
    if (Double.isInfinite(value)) {
      boolean parentheses = negative && has('(');
      String sign = parentheses ? "(" : negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
      return sign + "Infinity" + (parentheses ? ")" : "");
    }
    if (kind() == 'a') {
      String hex = FormatDigits.hexadecimal(magnitude, precision == 0 ? 1 : precision);
      return signed(negative, "0x", hex.substring(2), "");
    }
    return number(negative, FormatDigits.of(magnitude));
  }

  private String number(boolean negative, FormatDigits digits) {
    int places = precision == -1 ? 6 : precision;
    boolean scientific = kind() == 'e';
    if (kind() == 'g') {
      int significant = Math.max(places, 1);
      FormatDigits rounded = digits.rounded(significant);
      int exponent = rounded.exponent();
      scientific = !rounded.isZero() && (exponent < -4 || exponent >= significant);
      if (scientific) {
        places = significant - 1;
      } else {
        places = significant - 1 - (rounded.isZero() ? 0 : exponent);
      }
    }
    String point = has('#') && places == 0 ? "." : "";
    if (!scientific) {
      return signed(negative, "", digits.plain(places) + point, "");
    }
    FormatDigits rounded = digits.rounded(places + 1);
    int exponent = rounded.exponent();
    String size = Integer.toString(Math.abs(exponent));
    String after = (exponent < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" : "") + size;
    return signed(negative, "", rounded.mantissa(places) + point, after);
  }
}
