package dev.solo5.elftool;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.elftool");

  @Test
  void knowsTheModelAndTheJdk() {
    CODE.knowOnly(
        "dev.solo5.elftool",
        "dev.solo5.elf",
        "dev.solo5.manifest",
        "dev.solo5.codegen",
        "java..",
        "org.jspecify..");
  }

  @Test
  void onlyMainTouchesTheProcess() {
    CODE.except("Main")
        .neverKnow(Runtime.class, ProcessBuilder.class)
        .neverExit()
        .neverRead()
        .neverPrint();
  }
}
