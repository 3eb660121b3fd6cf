package dev.solo5;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.manifest", "dev.solo5.elf");

  @Test
  void theManifestKnowsNoElf() {
    CODE.in("dev.solo5.manifest").neverKnow("dev.solo5.elf");
  }

  @Test
  void elfKnowsOnlyTheManifestAndTheJdk() {
    CODE.in("dev.solo5.elf")
        .knowOnly("dev.solo5.elf", "dev.solo5.manifest", "java..", "org.jspecify..");
  }

  @Test
  void onlyTheJsonReaderKnowsJackson() {
    CODE.which(not(nameMatching("dev\\.solo5\\.manifest\\.JsonReader(\\$.*)?")))
        .neverKnow("tools.jackson..");
  }

  @Test
  void nothingPrintsExitsOrGoesNative() {
    CODE.neverKnow("java.lang.foreign").neverKnow(Runtime.class, ProcessBuilder.class).neverPrint();
  }
}
