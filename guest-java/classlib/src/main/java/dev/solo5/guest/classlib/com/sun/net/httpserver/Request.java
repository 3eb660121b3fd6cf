package dev.solo5.guest.classlib.com.sun.net.httpserver;

import java.net.URI;

/** What does not change of a request. */
public interface Request {
  URI getRequestURI();

  String getRequestMethod();

  Headers getRequestHeaders();
}
