package org.example.words;

/** A service: what implements it is named in {@code META-INF/services}. */
public interface Greeting {
  String of(String name);
}
