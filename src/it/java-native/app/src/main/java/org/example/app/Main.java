package org.example.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import org.example.words.Greeting;
import org.example.words.Words;

/** Calls functions of {@code numbers.c}. */
public final class Main {
  private Main() {}

  static native double half(double number);

  static native long twice(int number);

  static native long twice(long number);

  static native boolean is_even(byte number);

  public static void main(String[] arguments) throws IOException {
    System.out.println(Words.all());
    System.out.println(half(3) + " " + twice(1 << 30) + " " + twice(1L << 40));
    System.out.println(is_even((byte) -4) + " " + is_even((byte) 5));
    System.out.println(Main.class.getResourceAsStream("none.txt"));
    for (Greeting greeting : ServiceLoader.load(Greeting.class)) {
      System.out.println(greeting.of("Ada"));
    }
    try (InputStream file = Main.class.getResourceAsStream("/META-INF/app.txt")) {
      System.out.write(file.readAllBytes());
    }
  }
}
