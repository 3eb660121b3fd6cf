package org.example.words;

/** Found by its name in the jar. */
public final class Formal implements Greeting {
  @Override
  public String of(String name) {
    return "Good day, " + name;
  }
}
