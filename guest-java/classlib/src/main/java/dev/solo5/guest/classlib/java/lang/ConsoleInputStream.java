package dev.solo5.guest.classlib.java.lang;

import java.io.InputStream;

/** What a guest can read from its console: nothing. */
class ConsoleInputStream extends InputStream {
  @Override
  public int read() {
    return -1;
  }
}
