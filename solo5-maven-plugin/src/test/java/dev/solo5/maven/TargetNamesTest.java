package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Target;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetNamesTest {
  @Test
  void readsNames() throws ProblemException {
    assertEquals(
        Set.of(Target.SPT, Target.HVT),
        TargetNames.parse("targets", List.of("spt", " hvt ", "spt")));
  }

  @Test
  void refusesAnUnknownOneAndNamesTheKnown() {
    ProblemException e =
        assertThrows(
            ProblemException.class, () -> TargetNames.parse("targets", List.of("spt", "virtual")));

    assertEquals(
        new Problem.BadParameter("targets", "virtual", "hvt, spt, virtio, stub"), e.problem());
  }

  @Test
  void refusesOneThatMakesNoSense() {
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> TargetNames.parse("target", "stub", List.of(Target.SPT, Target.HVT)));

    assertEquals("target: found 'stub', expected spt, hvt", e.getMessage());
  }

  @Test
  void refusesNone() {
    ProblemException e =
        assertThrows(ProblemException.class, () -> TargetNames.parse("targets", List.of()));

    assertEquals("targets: found '', expected at least one target", e.getMessage());
  }
}
