package dev.solo5.guest.conformance.random;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

public final class Sequences {
  public static void run(PrintStream out) {
    for (long seed : new long[] {0, 1, 42, -1, Long.MIN_VALUE, 123456789012345L}) {
      Random r = new Random(seed);
      out.println(
          r.nextInt()
              + " "
              + r.nextInt(10)
              + " "
              + r.nextInt(16)
              + " "
              + r.nextInt(1 << 30)
              + " "
              + r.nextInt(Integer.MAX_VALUE)
              + " "
              + r.nextLong()
              + " "
              + r.nextBoolean()
              + " "
              + r.nextFloat()
              + " "
              + r.nextDouble());
      out.println(r.nextGaussian() + " " + r.nextGaussian() + " " + r.nextGaussian());
      byte[] bytes = new byte[11];
      r.nextBytes(bytes);
      out.println(
          Arrays.toString(bytes)
              + " "
              + r.nextInt(5, 10)
              + " "
              + r.nextInt(-5, 1 << 30)
              + " "
              + r.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE)
              + " "
              + r.nextLong(100)
              + " "
              + r.nextLong(-5, 1L << 40)
              + " "
              + r.nextDouble(5)
              + " "
              + r.nextDouble(2, 3)
              + " "
              + r.nextFloat(2)
              + " "
              + r.nextFloat(1, 5));
      out.println(
          r.ints(5).boxed().toList()
              + " "
              + r.ints(5, 0, 10).boxed().toList()
              + " "
              + r.longs(3).boxed().toList()
              + r.longs(3, -10, 10).boxed().toList()
              + r.doubles(2).boxed().toList()
              + r.doubles(2, 5, 6).boxed().toList()
              + r.ints(-3, 7).limit(4).boxed().toList()
              + r.doubles().limit(2).boxed().toList());
      List<Integer> list = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
      Collections.shuffle(list, r);
      out.println(list);
      List<Integer> linked = new LinkedList<>(list);
      Collections.shuffle(linked, new Random(seed));
      out.println(linked);
    }
    Random again = new Random(7);
    again.nextGaussian();
    again.setSeed(7);
    out.println(again.nextGaussian());
    long sum = 0;
    for (int i = 1; i < 100000; i++) {
      sum = 31 * sum + again.nextInt(i);
    }
    out.println(sum);
    class Counting extends Random {
      private static final long serialVersionUID = 1;
      int calls;

      @Override
      protected int next(int bits) {
        calls++;
        return super.next(bits);
      }
    }
    Counting counting = new Counting();
    counting.nextInt();
    counting.nextLong();
    counting.nextDouble();
    counting.nextBoolean();
    out.println(
        counting.calls
            + " "
            + (Math.random() < 1)
            + " "
            + (new Random().nextInt() == new Random().nextInt()));
  }

  private Sequences() {}
}
