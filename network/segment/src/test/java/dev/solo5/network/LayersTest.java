package dev.solo5.network;

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
          .importPackages("dev.solo5.network");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.solo5.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void goesThroughTheDoors() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.solo5.linux.call..", "dev.solo5.linux.kvm..", "dev.solo5.tender..")
        .check(CODE);
  }

  @Test
  void printsAndExitsInMainOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .should()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }
}
