package dev.solo5.guest.conformance.memory;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class SelfChecking {
  private static final int KEPT = 400;

  private long state = 1;

  /** One thing that is kept, in each of the ways that objects refer to objects. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Kept(int number, byte[] bytes, long[] longs, String text, Object[] others) {}

  private SelfChecking() {}

  public static void run(PrintStream out) {
    new SelfChecking().take(out, 20000);
  }

  private void take(PrintStream out, int rounds) {
    Kept[] kept = new Kept[KEPT];
    Map<String, Integer> index = new HashMap<>();
    List<Object> dropped = new ArrayList<>();
    long sum = 0;
    for (int round = 0; round < rounds; round++) {
      int place = below(KEPT);
      if (kept[place] != null) {
        sum = 31 * sum + check(kept[place]);
      }
      kept[place] = make(round, kept);
      index.put("place " + place, round);
      dropped.add(new int[below(20)][1 + below(5)]);
      if (dropped.size() == 50) {
        dropped.clear();
      }
    }
    for (Kept one : kept) {
      sum = 31 * sum + (one == null ? 0 : check(one));
    }
    for (int value : index.values()) {
      sum += value;
    }
    out.println("checksum " + sum);
  }

  private Kept make(int number, Kept[] kept) {
    byte[] bytes = new byte[below(300)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (number + i);
    }
    long[] longs = new long[below(30)];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = (long) number * i;
    }
    // Neither may keep all there ever was alive: only the number of another.
    Kept neighbour = kept[below(KEPT)];
    Object[] others = {Integer.valueOf(number), neighbour == null ? "none" : neighbour.text()};
    return new Kept(number, bytes.clone(), longs.clone(), "text " + number, others.clone());
  }

  private static long check(Kept kept) {
    int number = kept.number();
    for (int i = 0; i < kept.bytes().length; i++) {
      require(kept.bytes()[i] == (byte) (number + i), "byte");
    }
    for (int i = 0; i < kept.longs().length; i++) {
      require(kept.longs()[i] == (long) number * i, "long");
    }
    require(kept.text().equals("text " + number), "text");
    require(kept.others()[0].equals(number), "number");
    return (long) number + kept.bytes().length + kept.others()[1].toString().length();
  }

  private static void require(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException("not what it was: " + what);
    }
  }

  /** The same numbers in each run. */
  private int below(int limit) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % limit);
  }
}
