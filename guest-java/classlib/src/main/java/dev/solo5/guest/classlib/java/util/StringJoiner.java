package dev.solo5.guest.classlib.java.util;

import java.util.Objects;

/** Texts with a delimiter between them. */
public final class StringJoiner {
  private final String delimiter;
  private final String prefix;
  private final String suffix;
  private String emptyValue;
  private StringBuilder joined; // without prefix and suffix; null until something is added

  public StringJoiner(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    Objects.requireNonNull(prefix, "The prefix must not be null");
    Objects.requireNonNull(delimiter, "The delimiter must not be null");
    Objects.requireNonNull(suffix, "The suffix must not be null");
    this.delimiter = delimiter.toString();
    this.prefix = prefix.toString();
    this.suffix = suffix.toString();
  }

  public StringJoiner setEmptyValue(CharSequence value) {
    emptyValue = Objects.requireNonNull(value, "The empty value must not be null").toString();
    return this;
  }

  public StringJoiner add(CharSequence text) {
    String added = String.valueOf(text);
    if (joined == null) {
      joined = new StringBuilder();
    } else {
      joined.append(delimiter);
    }
    joined.append(added);
    return this;
  }

  public StringJoiner merge(StringJoiner other) {
    if (other.joined != null) {
      add(other.joined.toString());
    }
    return this;
  }

  public int length() {
    return toString().length();
  }

  @Override
  public String toString() {
    if (joined == null) {
      return emptyValue == null ? prefix + suffix : emptyValue;
    }
    return prefix + joined + suffix;
  }
}
