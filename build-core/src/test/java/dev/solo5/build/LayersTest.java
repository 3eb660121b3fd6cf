package dev.solo5.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.build");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.solo5.build.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void knowsNoBuildToolNoTenderAndNoNativeCall() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.solo5.maven..",
            "org.apache.maven..",
            "org.codehaus..",
            "org.eclipse.aether..",
            "dev.solo5.tender..",
            "dev.solo5.linux..",
            "java.lang.foreign..")
        .check(CLASSES);
  }

  @Test
  void onlyReadersOfUnikernelsKnowElf() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.solo5.build.unikernel", "dev.solo5.build.size")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameStartingWith("Elf")
        .check(CLASSES);
  }

  /** It is started from the jar of this module alone. */
  @Test
  void theKeeperKnowsTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage("dev.solo5.build.keeper")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.solo5.build.keeper", "java..", "org.jspecify..")
        .check(CLASSES);
  }
}
