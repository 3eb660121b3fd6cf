package dev.solo5.layers;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The rules, on the only classes that are here: {@link Layers} itself. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.layers");

  @Test
  void keepsItsOwnRules() {
    CODE.haveNoCycles()
        .knowOnly("dev.solo5.layers", "com.tngtech.archunit..", "java..", "org.jspecify..")
        .neverKnow("java.io..")
        .neverPrint()
        .neverRead()
        .neverExit();
  }

  @Test
  void namesWhatBreaksARule() {
    breaks("ClassFileImporter", () -> CODE.neverKnow("com.tngtech.archunit.core.importer.."));
    breaks("JavaClasses", () -> CODE.neverKnow(JavaClasses.class));
    breaks("java.lang", () -> CODE.knowOnly("dev.solo5.layers", "com.tngtech.archunit.."));
    breaks("contains", () -> CODE.neverCall(java.util.List.class, "contains", Object.class));
  }

  @Test
  void aPartIsLessAndNeverEmpty() {
    CODE.except("Layers").outside("dev.solo5.layers.nothing").neverKnow("com.tngtech..");
    breaks("nowhere", () -> CODE.in("dev.solo5.nowhere").neverKnow("java.io"));
    breaks("dev.solo5.nowhere", () -> Layers.of("dev.solo5.nowhere"));
  }

  private static void breaks(String named, Executable rule) {
    String message = String.valueOf(assertThrows(AssertionError.class, rule).getMessage());
    assertTrue(message.contains(named), message);
  }
}
