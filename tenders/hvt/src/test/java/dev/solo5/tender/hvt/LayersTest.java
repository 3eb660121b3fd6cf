package dev.solo5.tender.hvt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.tender.hvt");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.solo5.tender.hvt.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void onlyTheProgramKnowsAllParts() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.solo5.tender.hvt.machine",
            "dev.solo5.tender.hvt.memory",
            "dev.solo5.tender.hvt.hypercall",
            "dev.solo5.tender.hvt.ring",
            "dev.solo5.tender.hvt.sandbox")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.solo5.tender.hvt")
        .check(CODE);
  }

  @Test
  void neverKnowsTheOtherTender() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.solo5.tender.spt..", "dev.solo5.tender.virtio..")
        .check(CODE);
  }
}
