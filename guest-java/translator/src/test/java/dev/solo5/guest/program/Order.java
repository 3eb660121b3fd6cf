package dev.solo5.guest.program;

/** Operands and arguments from left to right. */
final class Order {
  private int last;

  private Order() {}

  static void run() {
    var order = new Order();
    System.out.println(pair(order.next(), order.next()));
    System.out.println(pair(order.last, order.next()));
    System.out.println(order.next() - 10 * order.next());
    System.out.println(pair(pair(order.next(), order.next()), order.next()));
    int[] items = new int[3];
    int i = 0;
    items[i++] = 10 * i++ + order.next();
    System.out.println(items[0] + " " + i + " " + order.wide(order.next(), order.next()));
  }

  private int next() {
    System.out.println("next");
    return ++last;
  }

  private double wide(long first, double second) {
    return first * 100 + second + next();
  }

  private static int pair(int first, int second) {
    return first * 100 + second;
  }
}
