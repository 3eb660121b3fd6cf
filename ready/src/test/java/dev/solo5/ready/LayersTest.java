package dev.solo5.ready;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.ready");

  @Test
  void itStandsOnTheJdk() {
    CODE.knowOnly("dev.solo5.ready", "java..", "org.jspecify..")
        .neverKnow("java.lang.foreign")
        .neverPrint();
  }
}
