package dev.solo5.guest.conformance.memory;

import java.io.PrintStream;
import java.util.Arrays;

public final class Trees {
  static final class Node {
    Node left;
    Node right;
    int value;
  }

  static Node build(int depth, int value) {
    Node node = new Node();
    node.value = value;
    if (depth > 0) {
      node.left = build(depth - 1, 2 * value);
      node.right = build(depth - 1, 2 * value + 1);
    }
    return node;
  }

  static long check(Node node) {
    return node == null ? 0 : node.value + 31 * check(node.left) + 17 * check(node.right);
  }

  public static void run(PrintStream out) {
    Node old = build(12, 1);
    for (int i = 0; i < 30; i++) {
      Node young = build(11, i);
      if (i % 5 == 0) {
        old.left.right = young;
      }
      out.println(check(young));
    }
    out.println(check(old));
    Object[] chain = null;
    for (int i = 0; i < 20000; i++) {
      chain = new Object[] {chain, i};
    }
    long sum = 0;
    for (Object[] at = chain; at != null; at = (Object[]) at[0]) {
      sum = sum * 31 + (Integer) at[1];
    }
    out.println(sum);
    long[][][] cube = new long[20][30][40];
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 30; j++) {
        for (int k = 0; k < 40; k++) {
          cube[i][j][k] = i * 10000L + j * 100 + k;
        }
      }
    }
    sum = 0;
    for (long[][] a : cube) {
      for (long[] b : a) {
        sum += Arrays.stream(b).sum();
      }
    }
    out.println(sum);
  }

  private Trees() {}
}
