package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.util.List;

public final class Concatenation {
  static String nothing;

  public static void run(PrintStream out) {
    int i = 42;
    long l = 1L << 40;
    char c = 'x';
    byte b = -1;
    short s = 300;
    float f = 1.25f;
    double d = 1e-10;
    boolean z = true;
    Object o = List.of(1, 2);
    char[] array = {'n', 'o'};
    out.println(
        "i="
            + i
            + " l="
            + l
            + " c="
            + c
            + " b="
            + b
            + " s="
            + s
            + " f="
            + f
            + " d="
            + d
            + " z="
            + z
            + " o="
            + o
            + " n="
            + nothing
            + " "
            + String.valueOf(array));
    out.println(i + l + "x" + i + l + (i + l) + c + (char) (c + 1) + (c + 1));
    String text = "";
    for (int k = 0; k < 200; k++) {
      text += k + ",";
    }
    out.println(text);
    nothing += "!";
    out.println(nothing);
    out.println(
        "" + i + c + b + s + f + d + z + i + c + b + s + f + d + z + i + c + b + s + f + d + z + i
            + c + b + s + f + d + z + l + l + l + l);
    out.println(1 + 2 + "3" + 4 + 5 + -1 + +2 + ~3 + !z);
  }

  private Concatenation() {}
}
