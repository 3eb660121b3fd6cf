package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Sees requests before a handler does, or in its place. */
public abstract class Filter {
  protected Filter() {}

  /** The filters that come after one, and the handler. */
  public static class Chain {
    private final Iterator<Filter> rest;
    private final HttpHandler handler;

    public Chain(List<Filter> filters, HttpHandler handler) {
      rest = filters.iterator();
      this.handler = handler;
    }

    public void doFilter(HttpExchange exchange) throws IOException {
      if (rest.hasNext()) {
        rest.next().doFilter(exchange, this);
      } else {
        handler.handle(exchange);
      }
    }
  }

  public abstract void doFilter(HttpExchange exchange, Chain chain) throws IOException;

  public abstract String description();

  public static Filter beforeHandler(String description, Consumer<HttpExchange> operation) {
    return new Filter() {
      @Override
      public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        operation.accept(exchange);
        chain.doFilter(exchange);
      }

      @Override
      public String description() {
        return description;
      }
    };
  }

  public static Filter afterHandler(String description, Consumer<HttpExchange> operation) {
    return new Filter() {
      @Override
      public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        chain.doFilter(exchange);
        operation.accept(exchange);
      }

      @Override
      public String description() {
        return description;
      }
    };
  }
}
