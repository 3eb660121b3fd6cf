package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

public final class Interfaces {
  interface Named {
    String name();

    default String greet() {
      return "I am " + name() + decorate("!");
    }

    private String decorate(String s) {
      return s + s;
    }

    static Named of(String s) {
      return () -> s;
    }
  }

  interface Loud extends Named {
    @Override
    default String greet() {
      return Named.super.greet().toUpperCase(Locale.ROOT);
    }
  }

  interface Quiet extends Named {
    @Override
    default String greet() {
      return Named.super.greet().toLowerCase(Locale.ROOT);
    }
  }

  record Both(String name) implements Loud, Quiet {
    @Override
    public String greet() {
      return Loud.super.greet() + Quiet.super.greet();
    }
  }

  abstract static class Animal {
    abstract String sound();

    String speak() {
      return getClass().getSimpleName() + " says " + sound();
    }
  }

  static class Dog extends Animal {
    @Override
    String sound() {
      return "woof";
    }
  }

  static class Puppy extends Dog {
    @Override
    String sound() {
      return super.sound() + "!";
    }
  }

  static class Overloads {
    String f(Object o) {
      return "object";
    }

    String f(String s) {
      return "string";
    }

    String f(int i) {
      return "int";
    }

    String f(long l) {
      return "long";
    }

    String f(Integer i) {
      return "Integer";
    }

    String f(int... many) {
      return "many " + many.length;
    }

    String f(char c) {
      return "char";
    }

    String f(double d) {
      return "double";
    }
  }

  static class Hidden {
    static String who() {
      return "parent";
    }

    String field = "parent field";
  }

  static class Hiding extends Hidden {
    static String who() {
      return "child";
    }

    String field = "child field";
  }

  public static void run(PrintStream out) {
    out.println(Named.of("x").greet() + " " + new Both("Bob").greet());
    List<Animal> animals = List.of(new Dog(), new Puppy());
    animals.forEach(a -> out.println(a.speak()));
    Overloads o = new Overloads();
    byte b = 1;
    out.println(
        o.f(null == null ? (Object) "x" : 1)
            + " "
            + o.f("s")
            + " "
            + o.f(b)
            + " "
            + o.f(1L)
            + " "
            + o.f((Integer) 1)
            + " "
            + o.f()
            + " "
            + o.f(1, 2)
            + " "
            + o.f('c')
            + " "
            + o.f(1f));
    Hidden hidden = new Hiding();
    out.println(hidden.field + " " + ((Hiding) hidden).field + " " + Hidden.who() + Hiding.who());
    out.println(hidden instanceof Hiding);
    Object array = new Puppy[1];
    out.println(
        (array instanceof Animal[])
            + " "
            + (array instanceof Object[])
            + " "
            + " "
            + array.getClass().getSimpleName()
            + " "
            + int[][].class.getName()
            + " "
            + Named.class.isInterface()
            + " "
            + Puppy.class.getSuperclass().getName()
            + " "
            + Animal.class.isAssignableFrom(Puppy.class)
            + " "
            + Animal.class.isInstance(array));
  }

  private Interfaces() {}
}
