package org.example.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Runs on the JVM, in milliseconds. */
class GreetingTest {
  @Test
  void namesWhoIsGreeted() {
    assertEquals("Hello, Ada!", new Greeting("Ada").text());
  }
}
