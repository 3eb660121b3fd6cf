package dev.solo5.guest.classlib.java.net;

/** Something that can be set at a socket. */
public interface SocketOption<T> {
  String name();

  Class<T> type();
}
