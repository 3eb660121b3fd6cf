package dev.solo5.toolchain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.toolchain");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.solo5.toolchain.(**)").should().beFreeOfCycles().check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.solo5.toolchain.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.solo5.toolchain")
        .check(CLASSES);
  }

  @Test
  void processesStartInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.solo5.toolchain.process")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void knowsNoBuildToolAndNoNativeCall() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..", "java.lang.foreign..")
        .check(CLASSES);
  }

  @Test
  void knowsTheNamesOfTargetsAndMachinesAndNoByteOfElf() {
    noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("dev.solo5.elf..")
                .and(not(HasName.Predicates.nameMatching("dev\\.solo5\\.elf\\.(Target|Machine)"))))
        .check(CLASSES);
  }
}
