package dev.solo5.guest.conformance.streams;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class Collecting {
  record Person(String name, int age, String city) {}

  public static void run(PrintStream out) {
    List<Person> people =
        List.of(
            new Person("Ann", 30, "Oslo"),
            new Person("Bob", 25, "Rome"),
            new Person("Cid", 30, "Rome"),
            new Person("Dee", 41, "Oslo"),
            new Person("Eve", 25, "Bern"));
    out.println(people.stream().collect(Collectors.groupingBy(Person::city)));
    out.println(
        ""
            + people.stream()
                .collect(
                    Collectors.groupingBy(
                        Person::age,
                        TreeMap::new,
                        Collectors.mapping(Person::name, Collectors.joining("/")))));
    out.println(
        people.stream()
            .collect(Collectors.partitioningBy(p -> p.age() > 26, Collectors.counting())));
    out.println(
        people.stream().collect(Collectors.toMap(Person::name, Person::age))
            + " "
            + people.stream()
                .collect(
                    Collectors.toMap(Person::city, Person::age, Integer::sum, LinkedHashMap::new)));
    out.println(
        people.stream().collect(Collectors.averagingInt(Person::age))
            + " "
            + people.stream().collect(Collectors.summingInt(Person::age))
            + people.stream().collect(Collectors.minBy(Comparator.comparing(Person::age)))
            + people.stream().map(Person::city).collect(Collectors.toSet())
            + people.stream().map(Person::name).collect(Collectors.toCollection(TreeSet::new)));
    out.println(
        people.stream()
                .collect(
                    Collectors.teeing(
                        Collectors.counting(),
                        Collectors.summingInt(Person::age),
                        (n, sum) -> sum / n))
            + " "
            + people.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size))
            + people.stream().collect(Collectors.reducing(0, Person::age, Integer::max))
            + people.stream().collect(Collectors.summarizingInt(Person::age)));
    out.println(
        people.stream()
                .collect(
                    Collectors.groupingBy(
                        Person::city, Collectors.filtering(p -> p.age() > 25, Collectors.toList())))
                .size()
            + " "
            + people.stream()
                .collect(
                    Collectors.flatMapping(
                        p -> Stream.of(p.name(), p.city()), Collectors.toCollection(TreeSet::new)))
            + people.stream().collect(Collectors.toUnmodifiableList()).size());
    out.println(
        people.stream()
                .sorted(
                    Comparator.comparing(Person::city)
                        .thenComparing(Person::age, Comparator.reverseOrder()))
                .map(Person::name)
                .toList()
            + " "
            + Stream.of("b", null, "a")
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .toList());
    out.println(
        IntStream.range(0, 1000)
            .boxed()
            .collect(Collectors.groupingBy(i -> "g" + i % 13, Collectors.summingInt(i -> i))));
  }

  private Collecting() {}
}
