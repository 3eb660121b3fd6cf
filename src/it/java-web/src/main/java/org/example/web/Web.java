package org.example.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A small site: a greeting, a counter, bytes as many as wanted, and an echo. */
final class Web {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int PART_BYTES = 8192;

  private final AtomicLong count = new AtomicLong();
  private final HttpServer server;

  private Web(HttpServer server) {
    this.server = server;
  }

  /** Serves at a port, 0 for any. */
  static Web start(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    Web web = new Web(server);
    server.createContext("/hello", exchange -> send(exchange, OK, "hello, world\n"));
    server.createContext("/count", web::count);
    server.createContext("/bytes/", Web::bytes);
    server.createContext("/echo", Web::echo);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return web;
  }

  int port() {
    return server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  private void count(HttpExchange exchange) throws IOException {
    send(exchange, OK, count.incrementAndGet() + "\n");
  }

  /** {@code /bytes/N}: N bytes, each the low eight bits of its place, in chunks. */
  private static void bytes(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    long size;
    try {
      size = Long.parseLong(path.substring("/bytes/".length()));
    } catch (NumberFormatException e) {
      send(exchange, BAD_REQUEST, "not a number of bytes: " + path + "\n");
      return;
    }
    byte[] part = new byte[PART_BYTES];
    for (int i = 0; i < part.length; i++) {
      part[i] = (byte) i;
    }
    exchange.sendResponseHeaders(OK, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (long left = size; left > 0; left -= part.length) {
        body.write(part, 0, (int) Math.min(left, part.length));
      }
    }
  }

  private static void echo(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    send(exchange, OK, body);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
