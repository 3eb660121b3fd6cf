package dev.solo5.guest.translator;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.guest.translator");

  @Test
  void knowsTheTranslatorAndWhatIsTranslatedWithPrograms() {
    CODE.knowOnly(
        "dev.solo5.guest.translator",
        "dev.solo5.guest.classlib",
        "dev.solo5.guest.runtime",
        "org.teavm..",
        "java..",
        "org.jspecify..");
  }

  @Test
  void printsNothingAndExitsNowhere() {
    CODE.neverPrint().neverExit();
  }
}
