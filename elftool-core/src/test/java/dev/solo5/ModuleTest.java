package dev.solo5;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
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
          .importPackages("dev.solo5.manifest", "dev.solo5.elf");

  @Test
  void theManifestKnowsNoElf() {
    assertFalse(classes.isEmpty());
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("dev.solo5.manifest")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.solo5.elf")
        .check(classes);
  }

  @Test
  void elfKnowsOnlyTheManifestAndTheJdk() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("dev.solo5.elf")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.solo5.elf", "dev.solo5.manifest", "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void onlyTheJsonReaderKnowsJackson() {
    ArchRuleDefinition.noClasses()
        .that()
        .haveNameNotMatching("dev\\.solo5\\.manifest\\.JsonReader(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(classes);
  }

  @Test
  void nothingPrintsExitsOrGoesNative() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("java.lang.foreign")
                .or(JavaClass.Predicates.type(Runtime.class))
                .or(JavaClass.Predicates.type(ProcessBuilder.class)))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }
}
