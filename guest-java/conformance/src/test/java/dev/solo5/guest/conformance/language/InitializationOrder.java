package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

public final class InitializationOrder {
  static StringBuilder order = new StringBuilder();

  static int note(String what) {
    order.append(what).append(' ');
    return what.length();
  }

  static class Parent {
    static final int A = note("Parent.A");
    static final String CONSTANT = "constant";
    int field = note("parent field");

    {
      note("parent block");
    }

    Parent() {
      note("Parent()");
      hook();
    }

    void hook() {
      note("parent hook");
    }
  }

  static class Child extends Parent {
    static final int B = note("Child.B");
    int value = note("child field");
    String text = "set";

    Child() {
      note("Child()");
    }

    @Override
    void hook() {
      note("child hook " + value + text);
    }
  }

  interface Lazy {
    int D = note("Lazy.D");
  }

  static class Implementer implements Lazy {
    static final int E = note("Implementer.E");
  }

  static class Outer {
    static final Outer INSTANCE = new Outer();
    static int counter = 5;
    int seen = counter;

    Outer() {
      counter++;
    }
  }

  static class CycleA {
    static int value = CycleB.value + 1;
  }

  static class CycleB {
    static int value = CycleA.value + 10;
  }

  enum Kind {
    ONE,
    TWO;
    static final List<String> NAMES = new ArrayList<>();

    static {
      for (Kind kind : values()) {
        NAMES.add(kind.name());
        note("Kind " + kind);
      }
    }
  }

  public static void run(PrintStream out) {
    note(Parent.CONSTANT);
    note("before");
    new Child();
    note("between");
    out.println(order);
    order.setLength(0);
    new Implementer();
    note("implementer made");
    note("" + Lazy.D);
    Child[] none = new Child[1];
    note("array " + none.length);
    out.println(order);
    out.println(
        Outer.INSTANCE.seen
            + " "
            + Outer.counter
            + " "
            + CycleA.value
            + " "
            + CycleB.value
            + " "
            + Kind.NAMES);
    order.setLength(0);
    Class<?> type = NotYet.class;
    note(type.getSimpleName());
    note("" + NotYet.get());
    out.println(order);
  }

  static class NotYet {
    static {
      note("NotYet");
    }

    static int get() {
      return 3;
    }
  }

  private InitializationOrder() {}
}
