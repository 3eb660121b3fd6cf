package dev.solo5.tender.hvt;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.tender.hvt");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void onlyTheProgramKnowsAllParts() {
    CODE.in(
            "dev.solo5.tender.hvt.machine",
            "dev.solo5.tender.hvt.memory",
            "dev.solo5.tender.hvt.hypercall",
            "dev.solo5.tender.hvt.ring",
            "dev.solo5.tender.hvt.sandbox")
        .neverKnow("dev.solo5.tender.hvt");
  }

  @Test
  void neverKnowsTheOtherTender() {
    CODE.neverKnow("dev.solo5.tender.spt..", "dev.solo5.tender.virtio..");
  }
}
