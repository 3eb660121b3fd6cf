package dev.solo5.junit;

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
          .importPackages("dev.solo5.junit");

  @Test
  void itStandsOnTheLauncherAndOnJUnit() {
    assertFalse(classes.isEmpty());
    ArchRuleDefinition.classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.solo5.junit",
            "dev.solo5.launcher",
            "dev.solo5.ready",
            "dev.solo5.elf",
            "dev.solo5.tender",
            "org.junit..",
            "org.opentest4j..",
            "java..",
            "org.jspecify..")
        .check(classes);
  }

  @Test
  void onlyTheSessionPrints() {
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveSimpleName("Session")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }
}
