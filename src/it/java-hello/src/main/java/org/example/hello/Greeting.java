package org.example.hello;

/** What is said to somebody. */
public record Greeting(String name) {
  public String text() {
    return "Hello, " + name + "!";
  }
}
