package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A connection of a client, which serves one request after the other. */
final class ServedConnection {
  private static final int BUFFER_BYTES = 8192;

  /** How long a client may take until it has sent the header of a request. */
  private static final int PATIENCE_MILLIS = 30_000;

  private final ServingSocket server;
  private final Socket socket;

  ServedConnection(ServingSocket server, Socket socket) {
    this.server = server;
    this.socket = socket;
  }

  void serve() {
    try {
      InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
      boolean more = true;
      while (more) {
        more = serveOne(in, out);
      }
    } catch (IOException e) {
      // The client went, or said nothing for too long: nobody is left to be told.
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      server.ended(this);
    }
  }

  /** Serves a request; whether another one may follow. */
  private boolean serveOne(InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    RequestHead head;
    try {
      head = RequestHead.read(in);
    } catch (RequestHead.Malformed e) {
      refuse(out, e.status, e.getMessage());
      return false;
    }
    if (head == null || server.isStopping()) {
      return false;
    }
    socket.setSoTimeout(0);
    String path = head.target().getPath();
    ServedContext context = server.find(path == null || path.isEmpty() ? "/" : path);
    HttpHandler handler = context == null ? null : context.getHandler();
    if (context == null || handler == null) {
      refuse(out, 404, "No context found for request");
      return false;
    }
    String expected = head.headers().getFirst("Expect");
    if (expected != null && expected.equalsIgnoreCase("100-continue")) {
      out.write(ServedExchange.ascii("HTTP/1.1 100 Continue\r\n\r\n"));
      out.flush();
    }
    var exchange = new ServedExchange(server, context, head, socket, in, out);
    server.begun();
    try {
      server.run(() -> handle(exchange, context, handler));
      return exchange.await();
    } finally {
      server.done();
    }
  }

  private static void handle(
      ServedExchange exchange, ServedContext context, @Nullable HttpHandler handler) {
    try {
      if (handler != null) {
        new Filter.Chain(context.getFilters(), handler).doFilter(exchange);
      }
    } catch (IOException | RuntimeException e) {
      exchange.fail(); // the client sees that its connection ends
    }
  }

  private static void refuse(OutputStream out, int status, @Nullable String why)
      throws IOException {
    String body = "<h1>" + status + Statuses.text(status) + "</h1>" + why;
    out.write(
        ServedExchange.ascii(
            "HTTP/1.1 "
                + status
                + Statuses.text(status)
                + "\r\nContent-Length: "
                + body.length()
                + "\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                + body));
    out.flush();
  }

  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
