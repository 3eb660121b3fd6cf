package dev.solo5.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.maven");

  @Test
  void noCycleOfPackages() {
    slices().matching("dev.solo5.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noTenderAndNoNativeCallEntersMaven() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.solo5.tender..", "dev.solo5.linux..", "java.lang.foreign..")
        .check(CLASSES);
  }

  @Test
  void onlyMojosKnowMaven() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.solo5.maven.*..")
        .and()
        .resideOutsideOfPackage("dev.solo5.maven.help")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..")
        .check(CLASSES);
  }

  @Test
  void onlyTheStartOfATenderAndLibrariesKnowTheResolver() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.solo5.maven.library")
        .and()
        .doNotHaveSimpleName("ProjectLibraries")
        .and()
        .doNotHaveSimpleName("CompileMojo")
        .and()
        .doNotHaveSimpleName("TenderJars")
        .and()
        .haveSimpleNameNotEndingWith("Mojo")
        .and()
        .doNotHaveSimpleName("SdkMojo")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.aether..")
        .check(CLASSES);
  }

  @Test
  void onlyReadersOfUnikernelsKnowElf() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.solo5.maven.unikernel", "dev.solo5.maven.size")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameStartingWith("Elf")
        .check(CLASSES);
  }
}
