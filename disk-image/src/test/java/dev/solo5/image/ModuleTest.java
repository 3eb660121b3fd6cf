package dev.solo5.image;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class ModuleTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.image");

  @Test
  void itStandsOnTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.solo5.image..", "java..", "org.jspecify..")
        .check(classes);
    noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.foreign").check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.solo5.image.(**)").should().beFreeOfCycles().check(classes);
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.solo5.image.problem",
            "dev.solo5.image.fat",
            "dev.solo5.image.boot",
            "dev.solo5.image.container")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.solo5.image")
        .check(classes);
  }

  @Test
  void oneClassStartsProcessesAndOneEndsThis() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Syslinux")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(classes);
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }
}
