package dev.solo5.linux;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import dev.solo5.layers.Layers;
import java.lang.foreign.Linker;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.linux");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void constantsKnowNobody() {
    CODE.in("dev.solo5.linux.abi").knowOnly("dev.solo5.linux.abi", "java.lang..", "org.jspecify..");
  }

  @Test
  void callsKnowConstantsOnly() {
    CODE.in("dev.solo5.linux.call")
        .neverKnow(
            resideInAPackage("dev.solo5.linux..")
                .and(resideOutsideOfPackages("dev.solo5.linux.abi", "dev.solo5.linux.call")));
  }

  @Test
  void oneClassLinksNativeCode() {
    CODE.exceptNamed("dev.solo5.linux.call.Gate").neverKnow(Linker.class);
  }
}
