package dev.solo5.guest.conformance.memory;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

public final class Garbage {
  public static void run(PrintStream out) {
    long sum = 0;
    Map<Integer, byte[]> kept = new HashMap<>();
    List<Object> list = new LinkedList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40000; i++) {
      byte[] bytes = new byte[i % 301];
      Arrays.fill(bytes, (byte) i);
      kept.put(i % 500, bytes);
      list.add(i % 7 == 0 ? new int[i % 11] : Integer.toString(i));
      if (list.size() > 300) {
        Object removed = list.remove(i % 300);
        sum = sum * 31 + (removed instanceof int[] a ? a.length : removed.hashCode());
      }
      text.append((char) ('a' + i % 26));
      if (text.length() > 1000) {
        sum = sum * 31 + text.toString().hashCode();
        text.setLength(0);
      }
    }
    for (Map.Entry<Integer, byte[]> entry : kept.entrySet()) {
      sum = sum * 31 + entry.getKey() + Arrays.hashCode(entry.getValue());
    }
    out.println(sum);
  }

  private Garbage() {}
}
