package dev.solo5.toolchain.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InParallelTest {
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @Test
  void tellsHowFarItIsAndEnds() throws Exception {
    List<Integer> results =
        InParallel.map(host(1), "Doubling", List.of(1, 2, 3), value -> 2 * value);

    assertEquals(List.of(2, 4, 6), results);
    assertEquals(
        List.of("Doubling 0/3", "Doubling 1/3", "Doubling 2/3", "Doubling 3/3", "Doubling 3/3"),
        heard);
  }

  @Test
  void tellsTheEndOfWorkThatFailed() {
    assertThrows(
        IOException.class,
        () ->
            InParallel.map(
                host(2),
                "Failing",
                List.of(1, 2),
                _ -> {
                  throw new IOException("broken");
                }));

    assertEquals(List.of("Failing 0/2", "Failing 2/2"), heard);
  }

  private BuildHost host(int parallelism) {
    ProcessStarter none =
        command -> {
          throw new AssertionError("started " + command);
        };
    return new BuildHost(Map.of(), none, InstantSource.system(), parallelism)
        .with((work, done, total) -> heard.add(work + " " + done + "/" + total));
  }
}
