package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The store on a disk in memory, whose power is cut at each write there is. */
class PowerCutTest {
  @Test
  void holdsTheOldOrTheNewValueAfterEveryPowerCut() throws Exception {
    String output = HostProgram.run("power_test", List.of("disk.c"), Set.of("main.c", "memory.c"));
    assertTrue(output.matches("(?s)[1-9][0-9]{3,} power cuts survived\n"), output);
  }
}
