package dev.solo5.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class ModuleTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.solo5.launcher");

  @Test
  void itKnowsNoTenderNoMavenAndNoJUnit() {
    assertFalse(classes.isEmpty());
    ArchRuleDefinition.classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.solo5.launcher",
            "dev.solo5.elf",
            "dev.solo5.manifest",
            "dev.solo5.network",
            "dev.solo5.network.address",
            "dev.solo5.ready",
            "dev.solo5.linux",
            "dev.solo5.tender",
            "dev.solo5.tender.line",
            "dev.solo5.text",
            "java..",
            "org.jspecify..")
        .check(classes);
  }

  @Test
  void onlyResourcesHoldDescriptors() {
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveSimpleName("Resources")
        .and()
        .doNotHaveSimpleName("Segment")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.solo5.linux")
        .check(classes);
  }

  @Test
  void nothingIsPrinted() {
    ArchRuleDefinition.noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }
}
