package dev.solo5.tender.spt;

import dev.solo5.layers.Layers;
import java.lang.foreign.Linker;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.tender.spt");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void goesThroughTheDoors() {
    CODE.neverKnow(
            "dev.solo5.tender.hvt..",
            "dev.solo5.tender.virtio..",
            "dev.solo5.linux.call..",
            "dev.solo5.linux.kvm..",
            "java.util.regex..")
        .neverKnow(Linker.class);
  }

  @Test
  void printsAndExitsInProgramsOnly() {
    CODE.except("Main", "Probe").neverPrint().neverExit();
  }
}
