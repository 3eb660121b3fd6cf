package dev.solo5.maven.resolver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasedProjectTest {
  @Test
  void readsCoordinates() throws Exception {
    assertEquals(
        new ReleasedProject("org.example", "hello", "1.0"),
        ReleasedProject.parse("artifact", " org.example:hello:1.0\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "org.example:hello", "org.example::1.0", "g:a:1.0:elf", ""})
  void refusesOthers(String text) {
    var refused =
        assertThrows(ProblemException.class, () -> ReleasedProject.parse("artifact", text));

    assertEquals(
        new Problem.BadParameter("artifact", text, "GROUP:ARTIFACT:VERSION"), refused.problem());
  }
}
