package dev.solo5.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The console: every byte arrives, in order. */
class ConsoleConformanceTest {

  /** What the guest flood writes: sizes and counts. */
  private static final int[][] WRITES = {
    {1, 2000}, {17, 2000}, {511, 1000}, {4097, 200}, {65536, 40}, {3, 1}
  };

  private static final int PERIOD = 65521;
  private static final int LETTERS = 57;

  @Row(value = "console flood", virtio = true)
  void flood(Trial trial) {
    String output = trial.run("flood").saying("--solo5:quiet").end().ends(0).output();
    int total = 0;
    for (int[] writes : WRITES) {
      total += writes[0] * writes[1];
    }
    assertEquals(total, output.length());
    for (int position = 0; position < total; position++) {
      char expected = (char) ('A' + position % PERIOD % LETTERS);
      if (output.charAt(position) != expected) {
        assertEquals(expected, output.charAt(position), "byte " + position);
      }
    }
  }

  @Row("console that nobody reads")
  void closedPipe(Trial trial) {
    trial
        .run("flood")
        .through("sh", "-c", "{ \"$@\"; echo \"status $?\" >&2; } | head -c 1 >/dev/null", "sh")
        .end()
        .ends(0)
        .hasOutput("status 141\n");
  }
}
