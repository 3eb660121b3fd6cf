package dev.solo5.guest.conformance.language;

import java.io.PrintStream;

public final class Switches {
  sealed interface Shape permits Circle, Square, Group {}

  record Circle(double radius) implements Shape {}

  record Square(int side) implements Shape {}

  record Group(Shape first, Shape second) implements Shape {}

  enum Day {
    MONDAY,
    FRIDAY,
    SUNDAY
  }

  static String describe(Object o) {
    return switch (o) {
      case null -> "null";
      case Integer i when i > 100 -> "large " + i;
      case Integer i -> "int " + i;
      case Long l -> "long " + l;
      case String s when s.isEmpty() -> "empty";
      case String s -> "text " + s.length();
      case Day d when d == Day.SUNDAY -> "rest";
      case Day d -> "day " + d.ordinal();
      case int[] a when a.length > 1 -> "ints " + a[1];
      case Group(Circle(var r), Square(int side)) -> "circle and square " + r + side;
      case Group(Group(var a, var b), var c) -> "nested " + describe(a) + describe(b) + describe(c);
      case Shape shape -> "shape " + area(shape);
      case Object[] array -> "array " + array.length;
      case Character c -> "char " + c;
      default -> o.getClass().getSimpleName();
    };
  }

  static double area(Shape shape) {
    return switch (shape) {
      case Circle(double r) -> 3 * r * r;
      case Square(int side) -> side * side;
      case Group(Shape a, Shape b) -> area(a) + area(b);
    };
  }

  static int old(String s) {
    int result = 0;
    switch (s) {
      case "Aa":
        result += 1;
      case "BB":
        result += 10;
        break;
      case "C":
        result += 100;
      default:
        result += 1000;
    }
    return result;
  }

  static int sparse(int i) {
    return switch (i) {
      case -5, Integer.MAX_VALUE -> 1;
      case 0 -> {
        int x = i + 2;
        yield x * 2;
      }
      case 1000000 -> 3;
      default -> -1;
    };
  }

  public static void run(PrintStream out) {
    Object[] objects = {
      null,
      5,
      500,
      7L,
      "",
      "abc",
      Day.MONDAY,
      Day.SUNDAY,
      new int[] {1, 2},
      new int[0],
      new Circle(2),
      new Square(3),
      new Group(new Circle(1), new Square(2)),
      new Group(new Group(new Square(1), new Square(2)), new Circle(3)),
      new Object[] {1},
      'c',
      1.5,
      new String[2]
    };
    for (Object o : objects) {
      out.println(describe(o));
    }
    out.println(
        old("Aa")
            + " "
            + old("BB")
            + " "
            + old("C")
            + " "
            + old("D")
            + " "
            + sparse(-5)
            + sparse(0)
            + sparse(1000000)
            + sparse(7));
    for (Day day : Day.values()) {
      out.println(
          switch (day) {
            case MONDAY -> "start";
            case FRIDAY -> "end";
            case SUNDAY -> "rest";
          });
    }
    char c = 'b';
    switch (c) {
      case 'a', 'b' -> out.println("a or b");
      default -> out.println("other");
    }
    if (objects[12] instanceof Group(Circle(double r), Square s) && r > 0) {
      out.println(r + " " + s);
    }
    if (!(objects[5] instanceof String text)) {
      throw new IllegalStateException();
    }
    out.println(text);
  }

  private Switches() {}
}
