package dev.solo5.site;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.site");

  @Test
  void onlyExamplesKnowWhatIsDocumented() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Examples")
        .and()
        .doNotHaveSimpleName("PluginAdvice")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.solo5..").and(resideOutsideOfPackage("dev.solo5.site..")))
        .check(CLASSES);
  }

  @Test
  void onlyMarkdownAndMenusKnowTheParser() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.solo5.site.*..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.commonmark..")
        .check(CLASSES);
  }

  @Test
  void onlyTheReaderOfSourcesKnowsTheCompiler() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.solo5.site.javadoc")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.source..", "javax.tools..")
        .check(CLASSES);
  }
}
