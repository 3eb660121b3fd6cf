package dev.solo5.tender;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.tender");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void knowsTheJdkAndElfFilesAlone() {
    CODE.knowOnly(
        "dev.solo5.tender",
        "dev.solo5.tender.line",
        "dev.solo5.network.address",
        "dev.solo5.network.outbound",
        "dev.solo5.elf",
        "dev.solo5.manifest",
        "tools.jackson.core..",
        "org.jspecify..",
        "java..");
  }

  @Test
  void makesNoNativeCalls() {
    CODE.neverKnow("java.lang.foreign..");
  }

  @Test
  void neitherPrintsNorExits() {
    CODE.neverPrint().neverExit();
  }
}
