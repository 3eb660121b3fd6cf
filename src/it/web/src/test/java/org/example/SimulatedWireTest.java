package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The unikernel on a simulated wire, in simulated time. */
class SimulatedWireTest {
  private static final Set<String> HOST_HAS = Set.of("memory.c");
  private static final Set<String> TEST_HAS = Set.of("memory.c", "main.c");

  @Test
  void partsHaveTheirKnownAnswers() throws Exception {
    String output = HostProgram.run("parts_test", List.of("wire.c"), TEST_HAS);
    assertTrue(output.endsWith("all parts right\n"), output);
  }

  @Test
  void deliversEverythingOverEveryWire() throws Exception {
    String output =
        HostProgram.run("tcp_test", List.of("wire.c", "packet.c", "client.c"), HOST_HAS);
    assertTrue(output.endsWith("all transfers whole\n"), output);
  }

  @Test
  void survivesHostileFrames() throws Exception {
    String output = HostProgram.run("fuzz_test", List.of("wire.c", "packet.c"), TEST_HAS);
    assertTrue(output.endsWith("5000 requests parsed\n"), output);
  }
}
