package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths that begin alike, and who answers for them. */
public abstract class HttpContext {
  protected HttpContext() {}

  public abstract @Nullable HttpHandler getHandler();

  public abstract void setHandler(HttpHandler handler);

  public abstract String getPath();

  public abstract HttpServer getServer();

  public abstract Map<String, Object> getAttributes();

  public abstract List<Filter> getFilters();
}
