package dev.solo5.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.build");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void knowsNoBuildToolNoTenderAndNoNativeCall() {
    CODE.neverKnow(
        "dev.solo5.maven..",
        "org.apache.maven..",
        "org.codehaus..",
        "org.eclipse.aether..",
        "dev.solo5.linux..",
        "java.lang.foreign..");
  }

  /** What one run is, as a value, and its command line; never what runs it. */
  @Test
  void ofTendersKnowsTheApiAlone() {
    CODE.neverKnow(
        resideInAPackage("dev.solo5.tender..")
            .and(resideOutsideOfPackages("dev.solo5.tender", "dev.solo5.tender.line")));
  }

  @Test
  void onlyReadersOfUnikernelsKnowElf() {
    CODE.outside("dev.solo5.build.unikernel", "dev.solo5.build.size")
        .neverKnow(simpleNameStartingWith("Elf"));
  }

  /** It is started from the jar of this module alone. */
  @Test
  void theKeeperKnowsTheJdkOnly() {
    CODE.in("dev.solo5.build.keeper")
        .knowOnly("dev.solo5.build.keeper", "java..", "org.jspecify..");
  }
}
