package dev.solo5.codegen;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class ModuleTest {

  @Test
  void knowsOnlyTheManifestAndJava() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.solo5.codegen");
    ArchRuleDefinition.classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.solo5.codegen",
            "dev.solo5.manifest",
            "com.palantir.javapoet",
            "javax.lang.model..",
            "java.lang..",
            "java.util..",
            "org.jspecify..")
        .check(classes);
  }
}
