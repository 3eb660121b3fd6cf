package dev.solo5.guest.classlib;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  @Test
  void knowsTheRuntimeAndTheTranslatorsAnnotations() {
    Layers.of("dev.solo5.guest.classlib")
        .knowOnly(
            "dev.solo5.guest.classlib..",
            "dev.solo5.guest.runtime",
            "dev.solo5.guest.platform",
            "dev.solo5.network..",
            "org.teavm..",
            "java..",
            "org.jspecify..");
  }
}
