package dev.solo5.guest.conformance.streams;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class Basics {
  public static void run(PrintStream out) {
    List<String> words = List.of("delta", "alpha", "charlie", "bravo", "echo", "alpha");
    out.println(
        words.stream()
            .filter(w -> w.length() > 4)
            .map(String::toUpperCase)
            .sorted()
            .distinct()
            .toList());
    out.println(
        words.stream()
            .sorted(
                Comparator.comparing(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining(",", "[", "]")));
    out.println(
        words.stream()
            .flatMap(w -> w.chars().mapToObj(c -> (char) c))
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining()));
    out.println(words.stream().mapToInt(String::length).summaryStatistics());
    out.println(
        words.stream()
            .skip(1)
            .limit(3)
            .peek(w -> out.print("<" + w + ">"))
            .anyMatch(w -> w.startsWith("c")));
    out.println(
        words.stream().reduce("", (a, b) -> a + b.charAt(0))
            + " "
            + words.stream().reduce((a, b) -> a.length() > b.length() ? a : b)
            + " "
            + words.stream().map(String::length).reduce(0, Integer::sum)
            + words.stream().min(Comparator.naturalOrder())
            + words.stream().findFirst()
            + words.stream().allMatch(w -> w.length() > 3)
            + words.stream().noneMatch(String::isEmpty)
            + words.stream().count());
    out.println(
        Stream.iterate(1, x -> x * 3).limit(8).toList()
            + " "
            + Stream.iterate(1, x -> x < 50, x -> x * 2).toList()
            + Stream.generate(() -> "g").limit(2).toList()
            + Stream.concat(Stream.of(1), Stream.of(2)).toList()
            + Stream.of(5, 1, 4).takeWhile(x -> x > 2).toList()
            + Stream.of(5, 1, 4).dropWhile(x -> x > 2).toList()
            + Stream.empty().findAny()
            + Stream.ofNullable(null).count());
    out.println(
        Stream.of(1, 2, 3)
                .mapMulti((Integer i, Consumer<Object> to) -> {
                  to.accept(i);
                  to.accept("m" + i);
                })
                .toList()
            + " "
            + Stream.of("b", "a").sorted(Comparator.reverseOrder()).toList()
            + Arrays.toString(Stream.of(1, 2).toArray(Integer[]::new))
            + Stream.of(1, 2, 3, 4).collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
    StringBuilder order = new StringBuilder();
    Stream.of(3, 1, 2)
        .filter(x -> {
          order.append("f").append(x);
          return x > 1;
        })
        .map(x -> {
          order.append("m").append(x);
          return x;
        })
        .sorted()
        .forEach(x -> order.append("e").append(x));
    out.println(order);
    Iterator<Integer> iterator = Stream.of(1, 2).iterator();
    out.println(
        iterator.next()
            + iterator.next()
            + " "
            + iterator.hasNext()
            + words.parallelStream().map(String::length).toList()
            + words.stream().unordered().sequential().isParallel());
    try (Stream<Integer> closing = Stream.of(1).onClose(() -> out.println("closed"))) {
      out.println(closing.toList());
    }
  }

  private Basics() {}
}
