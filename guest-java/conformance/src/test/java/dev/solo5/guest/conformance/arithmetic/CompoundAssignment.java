package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;
import java.util.Arrays;

public final class CompoundAssignment {
  static int calls;

  static int[] array(int[] array) {
    calls++;
    return array;
  }

  static int index(int i) {
    calls += 10;
    return i;
  }

  public static void run(PrintStream out) {
    int[] numbers = {1, 2, 3, 4};
    array(numbers)[index(1)] += 5;
    array(numbers)[index(2)]++;
    array(numbers)[index(3)] <<= 3;
    out.println(Arrays.toString(numbers) + calls);
    int i = 5;
    i = i++ + ++i;
    out.println(i);
    i += i++ * 2 + i;
    out.println(i);
    int j = 3;
    numbers[j -= 1] = j = 0;
    out.println(Arrays.toString(numbers) + j);
    int a = 1;
    a += (a = 7) + a;
    out.println(a);
    byte b = (byte) 200;
    b >>>= 1;
    out.println(b);
    char c = 'a';
    c += 1.7;
    out.println(c);
    long l = 1;
    l <<= 40;
    l |= 3;
    l ^= -1;
    out.println(l);
    boolean flag = true;
    flag &= false;
    flag |= true;
    flag ^= true;
    out.println(flag);
    String text = "a";
    text += 1 + 2 + "b" + 'c' + 1.0 + null + true;
    out.println(text);
    try {
      numbers[index(10)] = index(1) / (numbers.length - 4);
    } catch (RuntimeException e) {
      out.println(e + " " + calls);
    }
  }

  private CompoundAssignment() {}
}
