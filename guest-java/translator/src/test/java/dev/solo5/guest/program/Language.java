package dev.solo5.guest.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the language promises, where translators get it wrong; the same on a JVM and in a guest. */
final class Language {
  sealed interface Shape permits Circle, Rectangle {}

  record Circle(double radius) implements Shape {}

  record Rectangle(double width, double height) implements Shape {}

  enum Colour {
    RED,
    GREEN,
    BLUE
  }

  static final class Point implements Cloneable {
    final int x;
    final String name;

    Point(int x, String name) {
      this.x = x;
      this.name = name;
    }

    @Override
    public Point clone() throws CloneNotSupportedException {
      return (Point) super.clone();
    }
  }

  static final class NotCloneable {
    Object copy() throws CloneNotSupportedException {
      return super.clone();
    }
  }

  interface Body {
    void run() throws Throwable;
  }

  // Not constants, so that nothing is computed by a compiler.
  private final int zero;
  private final int minus;

  private Language(int zero) {
    this.zero = zero;
    this.minus = zero - 1;
  }

  static void run(int zero) throws Exception {
    var language = new Language(zero);
    language.division();
    language.exceptions();
    language.arrays();
    language.copies();
    language.values();
    language.threads();
    language.arithmetic();
  }

  private void division() {
    expect("int / 0", () -> System.out.println(1 / zero));
    expect("int % 0", () -> System.out.println(1 % zero));
    expect("long / 0", () -> System.out.println(1L / zero));
    expect("long % 0", () -> System.out.println(1L % zero));
    System.out.println(Integer.MIN_VALUE / minus + " " + Integer.MIN_VALUE % minus);
    System.out.println(Long.MIN_VALUE / minus + " " + Long.MIN_VALUE % minus);
    System.out.println(7 / (minus - 1) + " " + 7 % (minus - 1) + " " + -7 / 2 + " " + -7 % 2);
    System.out.println(5.5 % (2 - zero) + " " + -5.5f % 2 + " " + 1.0 / zero + " " + 0.0 / zero);
  }

  private void exceptions() {
    int[] three = {1, 2, 3};
    expect("index", () -> System.out.println(three[3 + zero]));
    expect("negative index", () -> System.out.println(three[minus]));
    expect("store", () -> three[5 + zero] = 1);
    expect("null", () -> System.out.println(none().length()));
    expect("no cast", () -> System.out.println((Integer) text()));
    Object[] strings = new String[1];
    expect("no store", () -> strings[0] = zero);
    strings[0] = "stored";
    System.out.println(strings[0]);
    expect("negative size", () -> System.out.println(new int[minus].length));
    expect("too large", () -> System.out.println(new long[Integer.MAX_VALUE - zero].length));
    expect("negative inner size", () -> System.out.println(new int[2][minus].length));
    expect("list", () -> List.of(1).add(2));
    System.out.println(finallyWins());
    try {
      thrower(3);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage() + " because of " + e.getCause());
      System.out.println(e.getStackTrace()[0].getMethodName());
    }
  }

  /** The class and what the message begins with: a JVM goes on about modules. */
  private static void expect(String what, Body body) {
    try {
      body.run();
      System.out.println(what + ": nothing");
    } catch (Throwable e) {
      String text = e.toString();
      int module = text.indexOf(" (");
      System.out.println(what + ": " + (module < 0 ? text : text.substring(0, module)));
    }
  }

  private String none() {
    return zero == 0 ? null : "";
  }

  private Object text() {
    return zero == 0 ? "text" : 1;
  }

  @SuppressWarnings("finally")
  private int finallyWins() {
    try {
      return 1 / zero;
    } catch (ArithmeticException e) {
      return 2;
    } finally {
      System.out.println("finally");
    }
  }

  private void thrower(int depth) {
    if (depth > 0) {
      thrower(depth - 1);
    }
    try {
      System.out.println(1 / zero);
    } catch (ArithmeticException e) {
      throw new IllegalStateException("wrapped", e);
    }
  }

  private void arrays() {
    int[][][] cube = new int[3][4][5];
    cube[2][3][4] = 9;
    System.out.println(Arrays.deepToString(cube));
    System.out.println(cube.getClass().getName() + " " + cube[0].getClass().getName());
    long[][][] open = new long[2][3][];
    System.out.println(open[1].length + " " + (open[1][2] == null));
    String[][] names = new String[2][2];
    System.out.println(names[1][1] + " " + names[0].getClass().getName());
    System.out.println(new int[zero][5].length);
  }

  private void copies() throws Exception {
    byte[] bytes = {1, 2, 3};
    byte[] copy = bytes.clone();
    copy[0] = 9;
    System.out.println(Arrays.toString(bytes) + Arrays.toString(copy));
    System.out.println(Arrays.toString(new long[] {1, 2}.clone()));
    System.out.println(Arrays.toString(new boolean[] {true, false}.clone()));
    System.out.println(Arrays.toString(new String[] {"a", "b"}.clone()));
    System.out.println(Arrays.toString(Colour.values()));
    Point point = new Point(3, "three");
    Point other = point.clone();
    System.out.println(other.x + other.name + (other == point));
    expect("no clone", () -> new NotCloneable().copy());
  }

  private void values() {
    double area = Stream.of(new Circle(2), new Rectangle(3, 4)).mapToDouble(Language::area).sum();
    System.out.println(area);
    System.out.println(new Circle(1.5) + " " + new Rectangle(1, 2).equals(new Rectangle(1, 2)));
    System.out.println(
        new TreeMap<>(
            IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.groupingBy(i -> i % 7, Collectors.counting()))));
    System.out.println("héllo wörld €😀 " + "héllo wörld €😀".length());
    System.out.println(
        String.format(Locale.ROOT, "%5d|%-6s|%08.3f|%x|%c", 42, "ab", 3.14159, 255, 'z'));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.insert(0, i).append((char) ('a' + i));
    }
    System.out.println(text);
    System.out.println(depth(1000));
  }

  private static double area(Shape shape) {
    return switch (shape) {
      case Circle(double radius) -> radius * radius * 3;
      case Rectangle(double width, double height) -> width * height;
    };
  }

  private static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }

  private void threads() throws InterruptedException {
    int[] counter = {0};
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int pause = 1 + i;
      threads.add(new Thread(() -> count(counter, pause)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(counter[0]);
    boolean[] door = {false};
    Thread opener =
        new Thread(() -> {
          synchronized (door) {
            door[0] = true;
            door.notifyAll();
            System.out.println("opened");
          }
        });
    synchronized (door) {
      opener.start();
      while (!door[0]) {
        door.wait();
      }
    }
    System.out.println("passed");
    long before = System.nanoTime();
    Thread.sleep(20);
    System.out.println(System.nanoTime() - before >= 20_000_000);
    numbersInAMethodThatWaits(new int[] {1, 2}, new long[] {3, 4}, new double[] {1.5, 2});
  }

  private static void numbersInAMethodThatWaits(int[] i, long[] l, double[] d)
      throws InterruptedException {
    int[] own = i.length > 1 ? i : new int[2];
    Thread.sleep(1);
    while (own[0] + own[1] < 10) {
      Thread.sleep(1);
      own[0]++;
      own[1] += 2;
    }
    int first = own[0];
    long sum = l[0];
    double part = d[0] / 2;
    Thread.sleep(1);
    System.out.println((first + own[1]) + " " + (sum + l[1]) + " " + (part + d[1]));
  }

  private static void count(int[] counter, int pause) {
    for (int i = 0; i < 10; i++) {
      synchronized (counter) {
        counter[0]++;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void arithmetic() {
    System.out.println(Integer.MAX_VALUE + 1 - zero + " " + (Long.MIN_VALUE - 1 + zero));
    System.out.println((1 << (33 + zero)) + " " + (1L << (65 + zero)) + " " + (-1 >>> 28));
    System.out.println((byte) (200 + zero) + " " + (char) ('a' + 1) + " " + (short) 70000);
    System.out.println((int) Double.NaN + " " + (int) 1e20 + " " + (long) -1e30 + " " + (int) 3.9);
    System.out.println(Math.sqrt(2) + " " + Math.floor(-1.5) + " " + Math.ceil(2.5));
    System.out.println(Math.pow(10, 22) + " " + Math.pow(3, 33) + " " + Math.pow(2, -10));
    System.out.println(Math.round(1.5) + " " + Math.round(2.5) + " " + Math.abs(-0.0));
    System.out.println(1.0 / 3 + " " + 100.0f / 3 + " " + Double.MAX_VALUE);
  }
}
