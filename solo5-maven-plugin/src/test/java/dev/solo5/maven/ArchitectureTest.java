package dev.solo5.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
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
  void onlyTheGoalsKnowMaven() {
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

  /** What goals have in common besides it is in groups. */
  @Test
  void noGoalHasMoreThanOneSuperclassOfOurs() {
    Set<String> superclasses =
        CLASSES.stream()
            .filter(
                one -> one.isAssignableTo(SoloMojo.class) && !one.isEquivalentTo(SoloMojo.class))
            .map(one -> one.getRawSuperclass().orElseThrow().getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of(SoloMojo.class.getName()), superclasses);
  }

  /** A goal only takes it from Maven and hands it on. */
  @Test
  void onlyOnePackageKnowsTheResolver() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.solo5.maven.resolver")
        .and()
        .doNotHaveSimpleName("ProjectLibraries")
        .and()
        .haveSimpleNameNotEndingWith("Mojo")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.aether..")
        .check(CLASSES);
  }

  @Test
  void noGoalKnowsElf() {
    noClasses().should().dependOnClassesThat().haveSimpleNameStartingWith("Elf").check(CLASSES);
  }
}
