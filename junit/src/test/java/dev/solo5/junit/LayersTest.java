package dev.solo5.junit;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.junit");

  @Test
  void itStandsOnTheLauncherAndOnJUnit() {
    CODE.knowOnly(
        "dev.solo5.junit",
        "dev.solo5.launcher",
        "dev.solo5.ready",
        "dev.solo5.elf",
        "dev.solo5.tender",
        "org.junit..",
        "org.opentest4j..",
        "java..",
        "org.jspecify..");
  }

  @Test
  void onlyTheSessionPrints() {
    CODE.except("Session").neverPrint();
  }
}
