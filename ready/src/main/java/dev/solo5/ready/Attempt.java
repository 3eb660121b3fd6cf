package dev.solo5.ready;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.solo5.ready.Connections.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One attempt to use a guest's service: empty when it succeeds, else what came instead. */
final class Attempt {
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/\\d\\.\\d (\\d{3})(?: .*)?\r?", Pattern.DOTALL);

  /** The longest first line of an answer that is read, in bytes. */
  private static final int MAX_LINE = 1024;

  private Attempt() {}

  static Optional<String> tcp(Ready.Tcp ready, Connections connections, Duration limit)
      throws IOException {
    try (Connection connection = connections.open(ready.address(), limit)) {
      return connection.awaitGuest();
    }
  }

  static Optional<String> http(Ready.Http ready, Connections connections, Duration limit)
      throws IOException {
    try (Connection connection = connections.open(ready.address(), limit)) {
      connection.output().write(request(ready.uri()).getBytes(US_ASCII));
      connection.output().flush();
      String line = firstLine(connection.input());
      Matcher status = STATUS_LINE.matcher(line);
      if (!status.matches()) {
        return Optional.of(line.isEmpty() ? "closed without an answer" : "no HTTP answer");
      }
      int found = Integer.parseInt(status.group(1));
      return found == ready.status() ? Optional.empty() : Optional.of("status " + found);
    }
  }

  private static String request(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return "GET %s%s HTTP/1.1\r\nHost: %s\r\nUser-Agent: solo5-ready\r\nConnection: close\r\n\r\n"
        .formatted(path, query, uri.getRawAuthority());
  }

  private static String firstLine(InputStream input) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = input.read(); c >= 0 && c != '\n' && line.length() < MAX_LINE; c = input.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
