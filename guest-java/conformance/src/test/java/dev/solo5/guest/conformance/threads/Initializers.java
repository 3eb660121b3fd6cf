package dev.solo5.guest.conformance.threads;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Threads that wait while they initialise a class, and those that need it meanwhile. */
public final class Initializers {
  private static final List<String> ORDER = Collections.synchronizedList(new ArrayList<>());

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static final class Slow {
    static final int VALUE;

    static {
      ORDER.add("slow begins");
      pause(20);
      VALUE = 42;
      ORDER.add("slow ends");
    }

    int field = 7;

    static int get() {
      return VALUE;
    }

    int both() {
      return field + VALUE;
    }
  }

  static class Base {
    static int base = 1;

    static {
      pause(5);
      ORDER.add("base");
    }
  }

  static class Derived extends Base {
    static int x = 5;

    static {
      pause(5);
      ORDER.add("derived");
    }

    static String use(int a, long b, double c, String d) {
      return a + " " + b + " " + c + " " + d + " " + x;
    }
  }

  enum Color {
    RED,
    GREEN;

    static {
      pause(3);
      ORDER.add("colors");
    }
  }

  interface Constant {
    Object O = make();

    static Object make() {
      pause(2);
      ORDER.add("constant");
      return "o";
    }
  }

  static class Recursive {
    static int a = first();
    static int b = 3;

    static int first() {
      pause(3);
      return Recursive.b + second();
    }

    static int second() {
      pause(1);
      return Recursive.a + 10;
    }
  }

  static final class Bad {
    static int value = compute();

    static int compute() {
      pause(10);
      throw new IllegalStateException("in initializer");
    }
  }

  public static void run(PrintStream out) throws InterruptedException {
    int[] sum = new int[1];
    all(
        4,
        id -> {
          int value = id % 2 == 0 ? Slow.get() : new Slow().both();
          synchronized (sum) {
            sum[0] += value;
          }
        });
    out.println(sum[0]);
    out.println(Derived.use(1, 2L, 3.5, "four") + Base.base);
    out.println(Color.GREEN + " " + Constant.O);
    out.println(Recursive.a + " " + Recursive.b);
    all(3, id -> out.println(Recursive.a + Recursive.b));
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    all(
        3,
        id -> {
          try {
            seen.add("value " + Bad.value);
          } catch (Throwable e) {
            seen.add(e + " of " + e.getCause());
          }
        });
    Collections.sort(seen);
    seen.forEach(out::println);
    Show.of(out, "afterwards", () -> Bad.value);
    out.println(ORDER);
  }

  private interface Body {
    void run(int id);
  }

  private static void all(int count, Body body) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int id = i;
      threads.add(new Thread(() -> body.run(id), "one of them"));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private Initializers() {}
}
