package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A request that came by a connection, and its answer. */
final class ServedExchange extends HttpExchange {
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int FIRST_FINAL = 200;

  private final ServingSocket server;
  private final ServedContext context;
  private final RequestHead head;
  private final Socket socket;
  private final OutputStream out;
  private final BodyInput received;
  private final Headers answer = new Headers();
  private final Map<String, @Nullable Object> attributes = new HashMap<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private InputStream input;
  private @Nullable OutputStream output;
  private final PendingBody pending = new PendingBody();
  private int status = -1;
  private boolean keepsAlive;

  ServedExchange(
      ServingSocket server,
      ServedContext context,
      RequestHead head,
      Socket socket,
      InputStream in,
      OutputStream out) {
    this.server = server;
    this.context = context;
    this.head = head;
    this.socket = socket;
    this.out = out;
    this.received = new BodyInput(in, head.length());
    this.input = received;
    this.keepsAlive = head.keepsAlive();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void sendResponseHeaders(int rCode, long responseLength) throws IOException {
    if (status >= 0) {
      throw new IOException("headers already sent");
    }
    status = rCode;
    BodyOutput.Framing framing = framing(rCode, responseLength);
    answer.set("Date", HttpDate.now());
    switch (framing) {
      case CHUNKED -> answer.set("Transfer-encoding", "chunked");
      case FIXED -> answer.set("Content-length", Long.toString(responseLength));
      case TO_THE_END -> keepsAlive = false;
      case NONE -> {
        if (responseLength > 0) {
          answer.set("Content-length", Long.toString(responseLength)); // what GET would have
        } else if (mayHaveBody(rCode) && !head.method().equals("HEAD")) {
          answer.set("Content-length", "0");
        }
      }
    }
    keepsAlive &= !server.isStopping();
    List<String> connection = answer.get("Connection");
    if (connection != null && connection.contains("close")) {
      keepsAlive = false;
    } else if (!keepsAlive) {
      answer.set("Connection", "close");
    } else if (head.protocol().equalsIgnoreCase("HTTP/1.0")) {
      answer.set("Connection", "keep-alive");
    }
    writeHead(rCode);
    var body = new BodyOutput(this, out, framing, Math.max(0, responseLength));
    pending.open(body);
    if (framing == BodyOutput.Framing.NONE) {
      body.close();
    }
  }

  private static boolean mayHaveBody(int code) {
    return code >= FIRST_FINAL && code != NO_CONTENT && code != NOT_MODIFIED;
  }

  private BodyOutput.Framing framing(int code, long length) {
    if (length < 0 || !mayHaveBody(code) || head.method().equals("HEAD")) {
      return BodyOutput.Framing.NONE;
    }
    if (length > 0) {
      return BodyOutput.Framing.FIXED;
    }
    return head.protocol().equalsIgnoreCase("HTTP/1.0")
        ? BodyOutput.Framing.TO_THE_END
        : BodyOutput.Framing.CHUNKED;
  }

  private void writeHead(int code) throws IOException {
    var text = new StringBuilder();
    text.append("HTTP/1.1 ").append(code).append(Statuses.text(code)).append("\r\n");
    for (Map.Entry<String, List<String>> field : answer.entrySet()) {
      for (String value : field.getValue()) {
        text.append(field.getKey()).append(": ").append(value).append("\r\n");
      }
    }
    out.write(ascii(text.append("\r\n").toString()));
  }

  /** The answer is complete. */
  void end(boolean mayGoOn) {
    keepsAlive &= mayGoOn;
    done.countDown();
  }

  /** It can't be completed. */
  void fail() {
    keepsAlive = false;
    done.countDown();
  }

  /** Waits for its end; whether the connection can go on after it. */
  boolean await() throws IOException, InterruptedException {
    done.await();
    return keepsAlive && received.drain();
  }

  boolean isAnswered() {
    return status >= 0;
  }

  @Override
  public Headers getRequestHeaders() {
    return head.headers();
  }

  @Override
  public Headers getResponseHeaders() {
    return answer;
  }

  @Override
  public URI getRequestURI() {
    return head.target();
  }

  @Override
  public String getRequestMethod() {
    return head.method();
  }

  @Override
  public HttpContext getHttpContext() {
    return context;
  }

  @Override
  public void close() {
    if (!pending.end()) {
      fail();
    }
  }

  @Override
  public InputStream getRequestBody() {
    return input;
  }

  /** Before the header is sent, this refuses to write. */
  @Override
  public OutputStream getResponseBody() {
    OutputStream known = output;
    return known == null ? pending : known;
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return (InetSocketAddress) socket.getRemoteSocketAddress();
  }

  @Override
  public int getResponseCode() {
    return status;
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  @Override
  public String getProtocol() {
    return head.protocol();
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(Objects.requireNonNull(name, "null name parameter"));
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    attributes.put(Objects.requireNonNull(name, "null name parameter"), value);
  }

  @Override
  public void setStreams(@Nullable InputStream i, @Nullable OutputStream o) {
    if (i != null) {
      input = i;
    }
    if (o != null) {
      output = o;
    }
  }
}
