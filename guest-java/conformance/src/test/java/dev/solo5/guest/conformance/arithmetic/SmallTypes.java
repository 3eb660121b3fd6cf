package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class SmallTypes {
  public static void run(PrintStream out) {
    byte b = 0;
    short s = 0;
    char c = 0;
    for (int i = 0; i < 300; i++) {
      b += 37;
      s *= 3;
      s += 1001;
      c -= 17;
      c++;
      out.println(
          b
              + " "
              + s
              + " "
              + (int) c
              + " "
              + (b & 0xff)
              + " "
              + (b >> 1)
              + " "
              + (b >>> 1)
              + " "
              + (byte) (b << 1)
              + " "
              + (char) (c % 26 + 'a')
              + " "
              + (short) (s ^ b));
    }
    b = Byte.MAX_VALUE;
    b++;
    out.println(b);
    char letter = 'z';
    letter++;
    out.println(letter + 1);
    out.println((char) (letter + 1));
    out.println("" + letter + 1);
    out.println(letter + 'a' + "x" + 'a' + letter);
    int shift = 1;
    shift <<= 33L;
    out.println(shift);
    shift += 3.7;
    out.println(shift);
  }

  private SmallTypes() {}
}
