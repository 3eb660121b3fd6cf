package dev.solo5.tender.spt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.tender.spt");

  @Test
  void hasNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("dev.solo5.(**)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void goesThroughTheDoors() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.solo5.tender.hvt..",
            "dev.solo5.tender.virtio..",
            "dev.solo5.linux.call..",
            "dev.solo5.linux.kvm..",
            "java.util.regex..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.foreign.Linker")
        .check(CLASSES);
  }

  @Test
  void printsAndExitsInProgramsOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .and()
        .doNotHaveSimpleName("Probe")
        .should()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }
}
