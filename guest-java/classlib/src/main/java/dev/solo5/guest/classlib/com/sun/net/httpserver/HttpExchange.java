package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A request and its answer. */
public abstract class HttpExchange implements AutoCloseable, Request {
  protected HttpExchange() {}

  @Override
  public abstract Headers getRequestHeaders();

  public abstract Headers getResponseHeaders();

  @Override
  public abstract URI getRequestURI();

  @Override
  public abstract String getRequestMethod();

  public abstract HttpContext getHttpContext();

  @Override
  public abstract void close();

  public abstract InputStream getRequestBody();

  public abstract OutputStream getResponseBody();

  public abstract void sendResponseHeaders(int rCode, long responseLength) throws IOException;

  public abstract InetSocketAddress getRemoteAddress();

  public abstract int getResponseCode();

  public abstract InetSocketAddress getLocalAddress();

  public abstract String getProtocol();

  public abstract @Nullable Object getAttribute(String name);

  public abstract void setAttribute(String name, @Nullable Object value);

  public abstract void setStreams(@Nullable InputStream i, @Nullable OutputStream o);
}
