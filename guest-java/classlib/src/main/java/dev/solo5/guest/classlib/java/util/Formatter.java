package dev.solo5.guest.classlib.java.util;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Formats as {@code java.util.Formatter} documents them, with the signs and words of English. */
public final class Formatter implements Closeable, Flushable {
  /** How a decimal number is laid out when it is large. */
  public enum BigDecimalLayoutForm {
    SCIENTIFIC,
    DECIMAL_FLOAT
  }

  private Appendable target; // null once closed
  private final Locale locale;
  private IOException lastException;

  public Formatter() {
    this(new StringBuilder(), Locale.getDefault());
  }

  public Formatter(Appendable target) {
    this(target, Locale.getDefault());
  }

  public Formatter(Locale locale) {
    this(new StringBuilder(), locale);
  }

  public Formatter(Appendable target, Locale locale) {
    this.target = target == null ? new StringBuilder() : target;
    this.locale = locale;
  }

  public Formatter(PrintStream stream) {
    this((Appendable) Objects.requireNonNull(stream));
  }

  public Formatter(OutputStream stream) {
    this(new OutputStreamWriter(stream));
  }

  public Formatter(OutputStream stream, String charset) throws UnsupportedEncodingException {
    this(stream, charset, Locale.getDefault());
  }

  public Formatter(OutputStream stream, String charset, Locale locale)
      throws UnsupportedEncodingException {
    this(new OutputStreamWriter(stream, charset), locale);
  }

  public Formatter(OutputStream stream, Charset charset, Locale locale) {
    this(new OutputStreamWriter(stream, charset), locale);
  }

  private void checkOpen() {
    if (target == null) {
      throw new FormatterClosedException();
    }
  }

  public Locale locale() {
    checkOpen();
    return locale;
  }

  public Appendable out() {
    checkOpen();
    return target;
  }

  @Override
  public String toString() {
    checkOpen();
    return target.toString();
  }

  @Override
  public void flush() {
    checkOpen();
    if (target instanceof Flushable flushable) {
      try {
        flushable.flush();
      } catch (IOException e) {
        lastException = e;
      }
    }
  }

  @Override
  public void close() {
    if (target instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException e) {
        lastException = e;
      }
    }
    target = null;
  }

  public IOException ioException() {
    return lastException;
  }

  public Formatter format(String format, Object... arguments) {
    return format(locale, format, arguments);
  }

  public Formatter format(Locale used, String format, Object... arguments) {
    checkOpen();
    int last = -1;
    int ordinary = -1;
    for (FormatPart part : parse(format)) {
      if (!part.takesArgument()) {
        append(part.fixed());
        continue;
      }
      if (part.index > 0) {
        last = part.index - 1;
      } else if (part.index == 0) {
        last = ++ordinary;
      }
      if (last < 0 || (arguments != null && last >= arguments.length)) {
        throw new MissingFormatArgumentException(part.text);
      }
      Object argument = arguments == null ? null : arguments[last];
      if (argument instanceof java.util.Formattable formattable
          && (part.conversion | 0x20) == 's') {
        formattable.formatTo(
            (java.util.Formatter) (Object) this, part.flagBits(), part.width, part.precision);
      } else {
        append(part.format(argument, used));
      }
    }
    return this;
  }

  private void append(String text) {
    try {
      target.append(text);
    } catch (IOException e) {
      lastException = e;
    }
  }

  private static List<FormatPart> parse(String format) {
    List<FormatPart> parts = new ArrayList<>();
    int at = 0;
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      if (end > at) {
        parts.add(FormatPart.literal(format.substring(at, end)));
      }
      if (percent < 0) {
        break;
      }
      FormatPart part = FormatPart.parse(format, percent);
      parts.add(part);
      at = percent + part.text.length();
    }
    return parts;
  }
}
