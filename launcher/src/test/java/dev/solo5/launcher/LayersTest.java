package dev.solo5.launcher;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.launcher");

  @Test
  void itKnowsNoTenderNoMavenAndNoJUnit() {
    CODE.knowOnly(
        "dev.solo5.launcher",
        "dev.solo5.elf",
        "dev.solo5.manifest",
        "dev.solo5.network",
        "dev.solo5.network.address",
        "dev.solo5.ready",
        "dev.solo5.linux",
        "dev.solo5.tender",
        "dev.solo5.tender.line",
        "dev.solo5.text",
        "java..",
        "org.jspecify..");
  }

  @Test
  void onlyResourcesHoldDescriptors() {
    CODE.except("Resources", "Segment").neverKnow("dev.solo5.linux");
  }

  @Test
  void nothingIsPrinted() {
    CODE.neverPrint();
  }
}
