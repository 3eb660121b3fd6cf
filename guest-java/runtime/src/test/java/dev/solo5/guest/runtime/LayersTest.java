package dev.solo5.guest.runtime;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {

  @Test
  void knowsJavaAndTheTranslatorsAddresses() {
    Layers.of("dev.solo5.guest.runtime")
        .in("dev.solo5.guest.runtime")
        .knowOnly(
            "dev.solo5.guest.runtime",
            "dev.solo5.guest.platform",
            "org.teavm.interop",
            "org.teavm.runtime",
            "java.lang..",
            "java.io",
            "java.nio.charset",
            "java.util",
            "org.jspecify..");
  }
}
