package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.Arrays;

public final class CharArithmetic {
  public static void run(PrintStream out) {
    char c = 'a';
    int i = c;
    c += 1;
    c++;
    out.println(
        c
            + i
            + " "
            + (char) (c + i)
            + " "
            + c
            + i
            + " "
            + (c > i)
            + " "
            + (char) 98
            + (int) 'z'
            + ('a' + 'b')
            + (char) ('a' + 'b' - 'a'));
    StringBuilder b = new StringBuilder();
    b.append(c).append(c + 1).append((char) (c + 1)).append('x' + 'y').append((int) c);
    out.println(b);
    int[] counts = new int[26];
    for (char letter : "the quick brown fox jumps over the lazy dog".toCharArray()) {
      if (letter >= 'a' && letter <= 'z') {
        counts[letter - 'a']++;
      }
    }
    out.println(Arrays.toString(counts));
    char max = Character.MAX_VALUE;
    max++;
    out.println(
        (int) max
            + " "
            + (int) --max
            + " "
            + (short) max
            + " "
            + (byte) max
            + " "
            + (max >> 4)
            + " "
            + (max << 4)
            + " "
            + -max);
    boolean condition = i > 0;
    out.println(condition ? 'x' : 0);
    out.println(condition ? 'x' : i);
    out.println(false ? i : 'x');
    out.println((Object) (condition ? 1 : 'x'));
    String rot = "";
    for (char letter : "Hello, World".toCharArray()) {
      if (Character.isLetter(letter)) {
        char base = Character.isUpperCase(letter) ? 'A' : 'a';
        letter = (char) ((letter - base + 13) % 26 + base);
      }
      rot += letter;
    }
    out.println(rot);
    switch (c) {
      case 'a' + 2 -> out.println("c");
      default -> out.println("no");
    }
  }

  private CharArithmetic() {}
}
