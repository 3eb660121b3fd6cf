package dev.solo5.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final List<String> order = new ArrayList<>();

  @Test
  void takesTurnsAndLeavesTheWarmUpOut() throws Exception {
    Comparison.Result result =
        new Comparison(subject("a", 900, 30, 10, 20), subject("b", 900, 5, 5, 5), 1, 3).measure();

    assertEquals(List.of("a", "b", "a", "b", "a", "b", "a", "b"), order);
    assertEquals(20, result.ofSubject().medianNanos());
    assertEquals(10, result.ofSubject().leastNanos());
    assertEquals(30, result.ofSubject().mostNanos());
    assertEquals(4.0, result.ratio());
  }

  @Test
  void aFailureIsNoDuration() {
    Subject failing = new SubjectOf("failing", List.of());

    assertThrows(IOException.class, () -> new Comparison(failing, subject("b", 1), 0, 1).measure());
  }

  @Test
  void theMedianOfAnEvenNumberIsTheLowerOfTheTwoInTheMiddle() {
    assertEquals(2, new Samples(4, 1, 3, 2).medianNanos());
  }

  private Subject subject(String name, long... nanos) {
    List<Long> left = new ArrayList<>();
    for (long n : nanos) {
      left.add(n);
    }
    return new SubjectOf(name, left);
  }

  private final class SubjectOf implements Subject {
    private final String name;
    private final List<Long> left;

    SubjectOf(String name, List<Long> left) {
      this.name = name;
      this.left = left;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long runNanos() throws IOException {
      order.add(name);
      if (left.isEmpty()) {
        throw new IOException("ended");
      }
      return left.removeFirst();
    }
  }
}
