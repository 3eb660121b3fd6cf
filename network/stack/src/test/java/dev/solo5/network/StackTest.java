package dev.solo5.network;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What lets a guest written in Java be compiled from this module as well. */
final class StackTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.solo5");

  /** These make the clock, the threads and the machine visible; a guest has others, or none. */
  private static final DescribedPredicate<JavaClass> MACHINE =
      assignableTo(Thread.class)
          .or(assignableTo(ThreadLocal.class))
          .or(assignableTo(Process.class))
          .or(assignableTo(ProcessBuilder.class))
          .or(assignableTo(Runtime.class))
          .or(assignableTo(ClassLoader.class))
          .as("threads, processes and the machine");

  @Test
  void knowsNothingButItselfAndTheSmallestOfTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "dev.solo5.network..",
                    "java.lang",
                    "java.util",
                    // Types of lambdas alone.
                    "java.util.function",
                    // What javac makes of records, switches and lambdas, and JSpecify's marks.
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "org.jspecify.annotations")
                .and(DescribedPredicate.not(MACHINE)))
        .check(CODE);
  }

  @Test
  void hasNeitherClockNorLock() {
    classes()
        .should()
        .onlyCallMethodsThat(
            DescribedPredicate.describe(
                "are no clock and wait for nobody",
                method ->
                    !(method.getOwner().isEquivalentTo(System.class)
                            && !method.getName().equals("arraycopy"))
                        && !(method.getOwner().isEquivalentTo(Object.class)
                            && (method.getName().equals("wait")
                                || method.getName().startsWith("notify")))))
        .check(CODE);
    noCodeUnits().should().haveModifier(JavaModifier.SYNCHRONIZED).check(CODE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.solo5.network.(*)..").should().beFreeOfCycles().check(CODE);
  }
}
