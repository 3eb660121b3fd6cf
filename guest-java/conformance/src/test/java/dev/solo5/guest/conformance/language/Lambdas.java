package dev.solo5.guest.conformance.language;

import dev.solo5.guest.conformance.Show;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

public final class Lambdas {
  interface TriFunction<A, B, C, R> {
    R apply(A a, B b, C c);

    default <S> TriFunction<A, B, C, S> then(Function<? super R, ? extends S> next) {
      return (a, b, c) -> next.apply(apply(a, b, c));
    }
  }

  final int field;

  Lambdas(int field) {
    this.field = field;
  }

  IntSupplier captureThis() {
    return () -> field * 2;
  }

  static int twice(int x) {
    return 2 * x;
  }

  public static void run(PrintStream out) {
    int local = 10;
    IntUnaryOperator add = x -> x + local;
    out.println(
        add.andThen(x -> x * 2).compose(x -> x - 1).applyAsInt(5)
            + " "
            + new Lambdas(21).captureThis().getAsInt());
    Function<Integer, Function<Integer, Integer>> curried = a -> b -> a * b;
    out.println(curried.apply(6).apply(7) + " " + Function.<String>identity().apply("same"));
    TriFunction<Integer, Long, String, String> three = (a, b, c) -> a + b + c;
    out.println(three.then(String::length).apply(1, 20L, "x"));
    Supplier<List<String>> supplier = ArrayList::new;
    List<String> list = supplier.get();
    Consumer<String> adder = list::add;
    adder.andThen(s -> list.add(s + "!")).accept("a");
    out.println(list);
    IntFunction<int[]> maker = int[]::new;
    BiFunction<String, String, Boolean> equals = String::equalsIgnoreCase;
    ToIntFunction<String> length = String::length;
    out.println(
        maker.apply(3).length
            + " "
            + equals.apply("A", "a")
            + " "
            + length.applyAsInt("four")
            + " "
            + IntStream.of(1, 2).map(Lambdas::twice).sum());
    Predicate<String> empty = String::isEmpty;
    out.println(
        empty.negate().and(s -> s.length() > 2).or(s -> s.equals("x")).test("x")
            + " "
            + Predicate.not(empty).test("")
            + " "
            + Predicate.isEqual("a").test("a"));
    BinaryOperator<Integer> max = BinaryOperator.maxBy(Comparator.naturalOrder());
    out.println(max.apply(3, 9) + " " + UnaryOperator.identity().apply(5));
    Runnable[] runnables = new Runnable[3];
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int copy = i;
      runnables[i] = () -> order.append(copy);
    }
    for (Runnable r : runnables) {
      r.run();
    }
    Callable<String> thrower =
        () -> {
          throw new IOException("checked");
        };
    Show.of(out, "checked", thrower);
    out.println(order);
    IntBinaryOperator[] recursive = new IntBinaryOperator[1];
    recursive[0] = (a, b) -> b == 0 ? a : recursive[0].applyAsInt(b, a % b);
    out.println(recursive[0].applyAsInt(48, 36));
    Object o = (Runnable & java.io.Serializable) () -> {};
    out.println(o instanceof java.io.Serializable);
  }
}
