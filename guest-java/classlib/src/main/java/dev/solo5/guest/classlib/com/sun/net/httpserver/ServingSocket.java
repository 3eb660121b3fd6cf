package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The server: a thread that accepts, and one for each connection. */
final class ServingSocket extends HttpServer {
  private final Object turn = new Object();
  private final ServerSocket listener = new ServerSocket();
  private final List<ServedContext> contexts = new ArrayList<>();
  private final Set<ServedConnection> connections = new HashSet<>();
  private @Nullable Executor executor;
  private boolean started;
  private boolean stopping;
  private int exchanges;

  ServingSocket() throws IOException {}

  @Override
  public void bind(InetSocketAddress addr, int backlog) throws IOException {
    if (listener.isBound()) {
      throw new BindException("HttpServer already bound");
    }
    listener.bind(Objects.requireNonNull(addr, "null address"), backlog);
  }

  @Override
  public void start() {
    if (!listener.isBound() || started || stopping) {
      throw new IllegalStateException("server in wrong state");
    }
    started = true;
    new Thread(this::accept, "HTTP-Dispatcher").start();
  }

  private void accept() {
    while (!stopping) {
      try {
        Socket socket = listener.accept();
        var connection = new ServedConnection(this, socket);
        connections.add(connection);
        Thread.startVirtualThread(connection::serve);
      } catch (IOException e) {
        if (listener.isClosed()) {
          return;
        }
      }
    }
  }

  @Override
  public void setExecutor(@Nullable Executor known) {
    if (started) {
      throw new IllegalStateException("server already started");
    }
    executor = known;
  }

  @Override
  public @Nullable Executor getExecutor() {
    return executor;
  }

  /** Runs a handler: one at a time, unless there is an executor, which may run several. */
  void run(Runnable handler) {
    Executor known = executor;
    if (known != null) {
      known.execute(handler);
    } else {
      synchronized (turn) {
        handler.run();
      }
    }
  }

  @Override
  public void stop(int delay) {
    if (delay < 0) {
      throw new IllegalArgumentException("negative delay parameter");
    }
    stopping = true;
    try {
      listener.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    awaitExchanges(delay * 1000L);
    for (ServedConnection connection : List.copyOf(connections)) {
      connection.close();
    }
  }

  private synchronized void awaitExchanges(long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (exchanges > 0 && left > 0) {
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      left = (until - System.nanoTime()) / 1_000_000;
    }
  }

  synchronized void begun() {
    exchanges++;
  }

  synchronized void done() {
    exchanges--;
    notifyAll();
  }

  boolean isStopping() {
    return stopping;
  }

  void ended(ServedConnection connection) {
    connections.remove(connection);
  }

  @Override
  public HttpContext createContext(String path, HttpHandler handler) {
    Objects.requireNonNull(handler, "null handler, or path parameter");
    return add(path, handler);
  }

  @Override
  public HttpContext createContext(String path) {
    return add(path, null);
  }

  private HttpContext add(String path, @Nullable HttpHandler handler) {
    Objects.requireNonNull(path, "null path parameter");
    for (ServedContext known : contexts) {
      if (known.getPath().equals(path)) {
        throw new IllegalArgumentException("cannot add context to list");
      }
    }
    var context = new ServedContext(this, path, handler);
    contexts.add(context);
    return context;
  }

  @Override
  public void removeContext(String path) {
    Objects.requireNonNull(path, "null path parameter");
    if (!contexts.removeIf(context -> context.getPath().equals(path))) {
      throw new IllegalArgumentException("element not in list");
    }
  }

  @Override
  public void removeContext(HttpContext context) {
    removeContext(context.getPath());
  }

  /** The context whose path is the longest that a path begins with. */
  @Nullable ServedContext find(String path) {
    ServedContext best = null;
    for (ServedContext context : contexts) {
      if (path.startsWith(context.getPath())
          && (best == null || context.getPath().length() > best.getPath().length())) {
        best = context;
      }
    }
    return best;
  }

  @Override
  public @Nullable InetSocketAddress getAddress() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }
}
