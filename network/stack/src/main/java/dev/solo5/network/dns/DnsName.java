package dev.solo5.network.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name of a domain, RFC 1035 section 3.1: labels of bytes, here characters up to 255. Names that
 * differ only in the case of their letters of ASCII are equal, RFC 4343.
 */
public final class DnsName {
  /** In a message, with its end. */
  public static final int MOST_BYTES = 255;

  /** The one without labels. */
  public static final DnsName ROOT = new DnsName(List.of());

  static final int MOST_LABEL_BYTES = 63;

  private final List<String> labels;
  private final List<String> folded;

  private DnsName(List<String> labels) {
    this.labels = List.copyOf(labels);
    List<String> lower = new ArrayList<>();
    for (String label : labels) {
      lower.add(fold(label));
    }
    this.folded = List.copyOf(lower);
  }

  private static String fold(String label) {
    StringBuilder lower = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return lower.toString();
  }

  /** The one of these labels; empty when one is empty, or it or the whole too long. */
  static Optional<DnsName> of(List<String> labels) {
    int size = 1;
    for (String label : labels) {
      if (label.isEmpty() || label.length() > MOST_LABEL_BYTES) {
        return Optional.empty();
      }
      size += 1 + label.length();
    }
    return size > MOST_BYTES ? Optional.empty() : Optional.of(new DnsName(labels));
  }

  /**
   * Reads labels with dots between them, and perhaps one behind them. Empty for labels that are
   * empty or too long, and for characters that are not printable ASCII.
   */
  public static Optional<DnsName> parse(String text) {
    List<String> labels = new ArrayList<>();
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    for (int start = 0; start <= end && !text.isEmpty(); ) {
      int dot = text.indexOf('.', start);
      int stop = dot < 0 || dot > end ? end : dot;
      labels.add(text.substring(start, stop));
      start = stop + 1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~' || text.charAt(i) == '\\') {
        return Optional.empty();
      }
    }
    return text.isEmpty() ? Optional.empty() : text.equals(".") ? Optional.of(ROOT) : of(labels);
  }

  /** Its labels, from the most special to the most general. */
  public List<String> labels() {
    return labels;
  }

  /** Whether another name ends with this one, or is this one. */
  public boolean contains(DnsName other) {
    int more = other.folded.size() - folded.size();
    return more >= 0 && other.folded.subList(more, other.folded.size()).equals(folded);
  }

  /** The name without its first labels. */
  DnsName from(int label) {
    return new DnsName(labels.subList(label, labels.size()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DnsName that && folded.equals(that.folded);
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }

  /** Its labels with dots between them; what {@link #parse} does not read is {@code \DDD}. */
  @Override
  public String toString() {
    if (labels.isEmpty()) {
      return ".";
    }
    StringBuilder text = new StringBuilder();
    for (String label : labels) {
      if (!text.isEmpty()) {
        text.append('.');
      }
      for (int i = 0; i < label.length(); i++) {
        char c = label.charAt(i);
        if (c > ' ' && c <= '~' && c != '.' && c != '\\') {
          text.append(c);
        } else {
          text.append('\\').append(c / 100).append(c / 10 % 10).append(c % 10);
        }
      }
    }
    return text.toString();
  }
}
