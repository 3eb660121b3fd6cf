package dev.solo5.guest.conformance.streams;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

public final class Primitives {
  public static void run(PrintStream out) {
    out.println(
        IntStream.rangeClosed(1, 10).filter(i -> i % 2 == 1).mapToObj(Integer::toString).toList()
            + " "
            + IntStream.range(0, 5).sum()
            + IntStream.of(3, 1, 2).sorted().boxed().toList()
            + IntStream.of(1, 2).average()
            + IntStream.empty().max()
            + IntStream.iterate(1, i -> i * 2).limit(10).sum());
    out.println(
        LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b)
            + " "
            + LongStream.of(5, 6).summaryStatistics()
            + LongStream.range(0, 3).mapToObj(l -> "l" + l).toList());
    out.println(
        DoubleStream.of(0.125, 0.25, 0.5).sum()
            + " "
            + DoubleStream.of(1.5, 2.5).average().getAsDouble()
            + DoubleStream.of(3, 1, 2).sorted().boxed().toList()
            + DoubleStream.of(1, 2).summaryStatistics()
            + DoubleStream.iterate(1, d -> d / 2).limit(60).sum()
            + DoubleStream.of(Double.NaN, 1).max());
    out.println(
        IntStream.range(0, 20)
                .mapToDouble(i -> i / 4.0)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "))
            + " "
            + IntStream.of(1, 2).asLongStream().asDoubleStream().boxed().toList()
            + "abc".chars().map(c -> c - 'a').boxed().toList());
    out.println(
        Arrays.toString(IntStream.concat(IntStream.of(1), IntStream.of(2, 3)).skip(1).toArray())
            + IntStream.of(1, 1, 2).distinct().count()
            + IntStream.of(5).findFirst()
            + IntStream.rangeClosed(1, 3).flatMap(i -> IntStream.range(0, i)).boxed().toList()
            + IntStream.generate(() -> 7).limit(3).boxed().toList()
            + IntStream.range(0, 10).takeWhile(i -> i < 4).sum()
            + IntStream.of(1, 2, 3).anyMatch(i -> i == 2)
            + OptionalDouble.of(2.5)
            + OptionalInt.empty()
            + OptionalLong.of(3));
  }

  private Primitives() {}
}
