package org.example.app;

import org.example.words.Greeting;

/** Found by its name among the project's resources. */
public final class Plain implements Greeting {
  @Override
  public String of(String name) {
    return "Hello, " + name;
  }
}
