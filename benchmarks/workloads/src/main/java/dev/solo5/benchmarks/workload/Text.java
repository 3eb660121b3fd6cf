package dev.solo5.benchmarks.workload;

import java.nio.charset.StandardCharsets;

/** Bytes and strings: lines of text made, encoded, decoded, split and read again. */
final class Text implements Workload {
  private static final int LINES = 20_000;

  @Override
  public long run() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      text.append("key").append(i).append('=').append(i * 31).append(";größe=").append(i % 97);
      text.append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    long sum = 0;
    for (byte b : bytes) {
      sum = 31 * sum + b;
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    int start = 0;
    while (start < decoded.length()) {
      int end = decoded.indexOf('\n', start);
      sum = 31 * sum + line(decoded.substring(start, end));
      start = end + 1;
    }
    return sum;
  }

  private static long line(String line) {
    long sum = 0;
    for (String field : line.split(";")) {
      int equals = field.indexOf('=');
      sum += Integer.parseInt(field.substring(equals + 1)) + field.substring(0, equals).hashCode();
    }
    return sum;
  }
}
