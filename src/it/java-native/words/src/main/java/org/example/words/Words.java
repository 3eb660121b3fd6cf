package org.example.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words of a file in the jar. */
public final class Words {
  private Words() {}

  public static List<String> all() throws IOException {
    try (InputStream file = Words.class.getResourceAsStream("words.txt")) {
      return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }
}
