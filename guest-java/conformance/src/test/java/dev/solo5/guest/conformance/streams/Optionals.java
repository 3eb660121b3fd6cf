package dev.solo5.guest.conformance.streams;

import dev.solo5.guest.conformance.Show;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

public final class Optionals {
  public static void run(PrintStream out) {
    Optional<String> some = Optional.of("value");
    Optional<String> none = Optional.empty();
    out.println(
        some
            + " "
            + none
            + some.map(String::length)
            + none.map(String::length)
            + some.filter(s -> s.isEmpty())
            + some.flatMap(s -> Optional.of(s + "!"))
            + none.or(() -> Optional.of("or"))
            + none.orElse("else")
            + none.orElseGet(() -> "get")
            + some.isPresent()
            + none.isEmpty()
            + some.stream().count()
            + some.equals(Optional.of("value"))
            + some.hashCode()
            + Optional.ofNullable(null));
    some.ifPresent(out::println);
    none.ifPresentOrElse(out::println, () -> out.println("nothing"));
    Show.of(out, "throw", () -> none.orElseThrow(() -> new IOException("gone")));
    out.println(
        OptionalInt.of(4).orElse(5)
            + " "
            + OptionalLong.empty().orElse(6)
            + OptionalDouble.of(1.5).isPresent());
  }

  private Optionals() {}
}
