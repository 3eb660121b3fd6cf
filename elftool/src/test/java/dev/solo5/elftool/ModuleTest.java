package dev.solo5.elftool;

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
          .importPackages("dev.solo5.elftool");

  @Test
  void knowsTheModelAndTheJdk() {
    ArchRuleDefinition.classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.solo5.elftool",
            "dev.solo5.elf",
            "dev.solo5.manifest",
            "dev.solo5.codegen",
            "java..",
            "org.jspecify..")
        .check(classes);
  }

  @Test
  void onlyMainTouchesTheProcess() {
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.type(Runtime.class)
                .or(JavaClass.Predicates.type(ProcessBuilder.class)))
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }
}
