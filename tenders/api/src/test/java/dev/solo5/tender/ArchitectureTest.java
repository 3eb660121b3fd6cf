package dev.solo5.tender;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.tender");

  @Test
  void hasNoCycles() {
    slices().matching("dev.solo5.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void knowsTheJdkAndElfFilesAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.solo5.tender",
            "dev.solo5.tender.line",
            "dev.solo5.network.address",
            "dev.solo5.elf",
            "dev.solo5.manifest",
            "tools.jackson.core..",
            "org.jspecify..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void makesNoNativeCalls() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.foreign..")
        .check(CLASSES);
  }

  @Test
  void neitherPrintsNorExits() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
    noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
  }
}
