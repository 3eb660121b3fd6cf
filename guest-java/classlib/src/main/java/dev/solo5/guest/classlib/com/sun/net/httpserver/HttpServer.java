package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A server that answers requests of HTTP. */
public abstract class HttpServer {
  protected HttpServer() {}

  public static HttpServer create() throws IOException {
    return new ServingSocket();
  }

  public static HttpServer create(@Nullable InetSocketAddress addr, int backlog)
      throws IOException {
    var server = new ServingSocket();
    if (addr != null) {
      server.bind(addr, backlog);
    }
    return server;
  }

  public static HttpServer create(
      InetSocketAddress addr, int backlog, String path, HttpHandler handler, Filter... filters)
      throws IOException {
    HttpServer server = create(addr, backlog);
    HttpContext context = server.createContext(path, handler);
    for (Filter filter : filters) {
      context.getFilters().add(filter);
    }
    return server;
  }

  public abstract void bind(InetSocketAddress addr, int backlog) throws IOException;

  public abstract void start();

  public abstract void setExecutor(@Nullable Executor executor);

  public abstract @Nullable Executor getExecutor();

  public abstract void stop(int delay);

  public abstract HttpContext createContext(String path, HttpHandler handler);

  public abstract HttpContext createContext(String path);

  public abstract void removeContext(String path);

  public abstract void removeContext(HttpContext context);

  public abstract @Nullable InetSocketAddress getAddress();
}
