package dev.solo5.network;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.solo5.layers.Layers;
import org.junit.jupiter.api.Test;

/** What lets a guest written in Java be compiled from this module as well. */
final class StackTest {
  private static final Layers CODE = Layers.of("dev.solo5").outside("dev.solo5.layers");

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
    CODE.knowOnly(
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
            .and(DescribedPredicate.not(MACHINE)));
  }

  @Test
  void hasNeitherClockNorLock() {
    CODE.keep(
        classes()
            .should()
            .onlyAccessMembersThat(
                DescribedPredicate.describe(
                    "are no clock and wait for nobody",
                    member ->
                        !(member.getOwner().isEquivalentTo(System.class)
                                && !member.getName().equals("arraycopy"))
                            && !(member.getOwner().isEquivalentTo(Object.class)
                                && (member.getName().equals("wait")
                                    || member.getName().startsWith("notify"))))));
    CODE.keep(noCodeUnits().should().haveModifier(JavaModifier.SYNCHRONIZED));
  }

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }
}
