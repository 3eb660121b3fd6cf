package dev.solo5.linux;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.foreign.Linker;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5.linux");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.solo5.linux.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void constantsKnowNobody() {
    classes()
        .that()
        .resideInAPackage("dev.solo5.linux.abi")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.solo5.linux.abi", "java.lang..", "org.jspecify..")
        .check(CODE);
  }

  @Test
  void callsKnowConstantsOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.solo5.linux.call")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.solo5.linux..")
                .and(resideInAPackage("dev.solo5.linux.abi").negate())
                .and(resideInAPackage("dev.solo5.linux.call").negate()))
        .check(CODE);
  }

  @Test
  void oneClassLinksNativeCode() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.solo5.linux.call.Gate")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Linker.class)
        .check(CODE);
  }
}
