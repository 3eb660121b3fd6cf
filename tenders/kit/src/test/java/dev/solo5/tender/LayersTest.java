package dev.solo5.tender;

import dev.solo5.layers.Layers;
import java.lang.foreign.Linker;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.tender");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void knowsNoTender() {
    CODE.neverKnow("dev.solo5.tender.hvt..", "dev.solo5.tender.spt..", "dev.solo5.tender.virtio..");
  }

  @Test
  void makesNoNativeCallsOfItsOwn() {
    CODE.neverKnow("dev.solo5.linux.call..").neverKnow(Linker.class);
  }

  @Test
  void neitherPrintsNorExits() {
    CODE.neverPrint().neverExit();
  }
}
