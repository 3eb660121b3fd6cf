package dev.solo5.guest;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.guest");

  @Test
  void standsOnThePlatformAlone() {
    CODE.haveNoCycles()
        .in("dev.solo5.guest")
        .knowOnly(
            "dev.solo5.guest",
            "dev.solo5.guest.platform",
            "java.lang..",
            "java.nio.charset",
            "java.util",
            "org.jspecify..");
  }

  @Test
  void aPlatformKnowsNoSimulation() {
    CODE.in("dev.solo5.guest.platform").neverKnow("dev.solo5.guest", "dev.solo5.guest.simulation");
  }

  @Test
  void onlyTheJvmsOwnPlatformPrintsAndExits() {
    CODE.except("JvmPlatform").neverPrint().neverExit();
  }
}
