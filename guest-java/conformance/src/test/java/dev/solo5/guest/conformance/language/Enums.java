package dev.solo5.guest.conformance.language;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;

public final class Enums {
  enum Operation implements IntBinaryOperator {
    ADD("+") {
      @Override
      public int applyAsInt(int a, int b) {
        return a + b;
      }
    },
    MULTIPLY("*") {
      @Override
      public int applyAsInt(int a, int b) {
        return a * b;
      }
    };
    final String sign;

    Operation(String sign) {
      this.sign = sign;
    }
  }

  enum Planet {
    MERCURY,
    VENUS,
    EARTH,
    MARS;

    Planet next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  public static void run(PrintStream out) {
    for (Operation o : Operation.values()) {
      out.println(
          o
              + o.sign
              + o.applyAsInt(3, 4)
              + " "
              + o.getDeclaringClass().getSimpleName()
              + " "
              + (o.getClass() == Operation.class));
    }
    out.println(
        Planet.valueOf("EARTH").next()
            + " "
            + Planet.EARTH.compareTo(Planet.MERCURY)
            + " "
            + Planet.MARS.next()
            + " "
            + Planet.EARTH.name()
            + Planet.EARTH.ordinal());
    Show.of(out, "valueOf", () -> Planet.valueOf("PLUTO"));
    Show.of(out, "valueOf null", () -> Planet.valueOf(null));
    EnumMap<Planet, Integer> map = new EnumMap<>(Planet.class);
    map.put(Planet.MARS, 4);
    map.put(Planet.MERCURY, 1);
    map.merge(Planet.MARS, 10, Integer::sum);
    out.println(map + " " + map.containsKey(Planet.EARTH) + " " + map.keySet() + map.values());
    EnumSet<Planet> set = EnumSet.of(Planet.VENUS, Planet.EARTH);
    out.println(
        set
            + " "
            + EnumSet.complementOf(set)
            + " "
            + EnumSet.range(Planet.VENUS, Planet.MARS)
            + " "
            + EnumSet.allOf(Planet.class)
            + EnumSet.noneOf(Planet.class));
    out.println(
        ""
            + Arrays.stream(Planet.values())
                .collect(
                    Collectors.groupingBy(
                        p -> p.name().length(), TreeMap::new, Collectors.toList())));
    out.println(
        Enum.valueOf(Planet.class, "VENUS")
            + " "
            + Planet.EARTH.equals(Planet.EARTH)
            + " "
            + Arrays.toString(Planet.class.getEnumConstants())
            + " "
            + RoundingMode.HALF_EVEN
            + " "
            + TimeUnit.SECONDS.toMillis(3));
  }

  private Enums() {}
}
