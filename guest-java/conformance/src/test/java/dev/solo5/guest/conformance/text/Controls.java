package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.util.Arrays;

/** Control characters in strings of the program, beside what could be taken for a part of them. */
public final class Controls {
  private Controls() {}

  @SuppressWarnings("deprecation")
  private static void bytes(PrintStream out) {
    byte[] bytes = {65, (byte) 0x85, 66};
    out.println(new String(bytes, 0).length() + new String(bytes, 3, 0, 1));
    out.println(Arrays.toString(new String(bytes, 32, 1, 2).chars().toArray()));
    try {
      out.println(new String(bytes, 0, 2, 2));
    } catch (StringIndexOutOfBoundsException e) {
      out.println(e.getMessage());
    }
  }

  public static void run(PrintStream out) {
    for (String text :
        new String[] {
          "\u0080", "\u0085\u009f", "1\u00851", "\\u0085", "\u0001\u001f7\u007f8", "\0"
        }) {
      out.println(Arrays.toString(text.chars().toArray()) + " " + text.strip().length());
    }
    switch ("\u0085") {
      case "\u0084" -> out.println("the one before");
      case "\u0085" -> out.println("next line");
      default -> out.println("none");
    }
    bytes(out);
  }
}
