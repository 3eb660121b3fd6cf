package org.example.web;

import java.io.IOException;

/** Serves until it is stopped: {@code [PORT]}, 80 unless said otherwise. */
public final class Main {
  private static final int PORT = 80;

  private Main() {}

  /** The program. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    Web web = Web.start(port);
    System.out.println("web: port " + web.port());
  }
}
