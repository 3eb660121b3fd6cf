package dev.solo5.network;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.network");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void goesThroughTheDoors() {
    CODE.neverKnow("dev.solo5.linux.call..", "dev.solo5.linux.kvm..", "dev.solo5.tender..");
  }

  @Test
  void printsAndExitsInMainOnly() {
    CODE.except("Main").neverPrint().neverExit();
  }
}
