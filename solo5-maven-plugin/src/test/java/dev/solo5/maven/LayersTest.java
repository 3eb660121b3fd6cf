package dev.solo5.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.layers.Layers;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class LayersTest {
  private static final Layers CODE = Layers.of("dev.solo5.maven");

  @Test
  void packagesHaveNoCycles() {
    CODE.haveNoCycles();
  }

  @Test
  void noTenderAndNoNativeCallEntersMaven() {
    CODE.neverKnow("dev.solo5.tender..", "dev.solo5.linux..", "java.lang.foreign..");
  }

  @Test
  void onlyTheGoalsKnowMaven() {
    CODE.in("dev.solo5.maven.*..").outside("dev.solo5.maven.help").neverKnow("org.apache.maven..");
  }

  /** What goals have in common besides it is in groups. */
  @Test
  void noGoalHasMoreThanOneSuperclassOfOurs() {
    Set<String> superclasses =
        CODE.stream()
            .filter(
                one -> one.isAssignableTo(SoloMojo.class) && !one.isEquivalentTo(SoloMojo.class))
            .map(one -> one.getRawSuperclass().orElseThrow().getName())
            .collect(Collectors.toSet());
    assertEquals(Set.of(SoloMojo.class.getName()), superclasses);
  }

  /** A goal only takes it from Maven and hands it on. */
  @Test
  void onlyOnePackageKnowsTheResolver() {
    CODE.outside("dev.solo5.maven.resolver")
        .except("ProjectLibraries")
        .which(not(simpleNameEndingWith("Mojo")))
        .neverKnow("org.eclipse.aether..");
  }

  @Test
  void noGoalKnowsElf() {
    CODE.neverKnow(simpleNameStartingWith("Elf"));
  }
}
