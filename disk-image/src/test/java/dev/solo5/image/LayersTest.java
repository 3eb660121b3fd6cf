package dev.solo5.image;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.image");

  @Test
  void itStandsOnTheJdk() {
    CODE.knowOnly("dev.solo5.image..", "java..", "org.jspecify..").neverKnow("java.lang.foreign");
  }

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
    CODE.in(
            "dev.solo5.image.problem",
            "dev.solo5.image.fat",
            "dev.solo5.image.boot",
            "dev.solo5.image.container")
        .neverKnow("dev.solo5.image");
  }

  @Test
  void oneClassStartsProcessesAndOneEndsThis() {
    CODE.except("Syslinux").neverKnow(ProcessBuilder.class);
    CODE.except("Main").neverExit().neverCall(System.class, "getenv").neverPrint();
  }
}
