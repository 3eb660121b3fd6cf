package dev.solo5.build.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRequestTest {
  @Test
  void readsMemory() throws ProblemException {
    assertEquals(8192, RunRequest.memory(" 8192 "));
    assertEquals(512, RunRequest.memory("512M"));
    assertEquals(1024, RunRequest.memory("1GiB"));
    assertEquals(2, RunRequest.memory("2048K"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "64MB", "64K", "1T1", "1.5", "0x10", "99999999999"})
  void refusesOtherMemory(String text) {
    ProblemException e = assertThrows(ProblemException.class, () -> RunRequest.memory(text));

    assertEquals(
        new Problem.BadParameter(
            "memory", text, "whole MiB greater than 0, such as 512, 512M or 1G"),
        e.problem());
  }

  @Test
  void readsAStatus() throws ProblemException {
    assertEquals(255, RunRequest.status("expectedStatus", "255"));
    assertEquals(0, RunRequest.status("expectedStatus", "0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "256", "abort"})
  void refusesOtherStatuses(String text) {
    ProblemException e =
        assertThrows(ProblemException.class, () -> RunRequest.status("expectedStatus", text));

    assertEquals(
        new Problem.BadParameter("expectedStatus", text, "a whole number from 0 to 255"),
        e.problem());
  }
}
