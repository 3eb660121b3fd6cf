package dev.solo5.codegen;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.codegen");

  @Test
  void knowsOnlyTheManifestAndJava() {
    CODE.knowOnly(
        "dev.solo5.codegen",
        "dev.solo5.manifest",
        "com.palantir.javapoet",
        "javax.lang.model..",
        "java.lang..",
        "java.util..",
        "org.jspecify..");
  }
}
