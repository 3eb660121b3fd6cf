package dev.solo5.toolchain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.toolchain");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
    CODE.in("dev.solo5.toolchain.*").neverKnow("dev.solo5.toolchain");
  }

  @Test
  void processesStartInOnePlace() {
    CODE.outside("dev.solo5.toolchain.process")
        .neverKnow(ProcessBuilder.class)
        .neverCall(System.class, "getenv")
        .neverCall(System.class, "getenv", String.class);
  }

  @Test
  void knowsNoBuildToolAndNoNativeCall() {
    CODE.neverKnow("org.apache.maven..", "java.lang.foreign..");
  }

  @Test
  void knowsTheNamesOfTargetsAndMachinesAndNoByteOfElf() {
    CODE.neverKnow(
        resideInAPackage("dev.solo5.elf..")
            .and(not(nameMatching("dev\\.solo5\\.elf\\.(Target|Machine)"))));
  }
}
