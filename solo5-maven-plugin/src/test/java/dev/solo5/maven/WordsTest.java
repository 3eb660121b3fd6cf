package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void splitsAtAnyBlanks() throws ProblemException {
    assertEquals(List.of("-O2", "-g", "-DX=1"), Words.split("cFlags", "  -O2\t-g\n -DX=1 "));
  }

  @Test
  void keepsCommas() throws ProblemException {
    assertEquals(List.of("-Wl,-z,now"), Words.split("linkFlags", "-Wl,-z,now"));
  }

  @Test
  void keepsQuotedBlanksAndDropsQuotes() throws ProblemException {
    assertEquals(
        List.of("-DA=a b", "-DB=\"c\" $1\\", "d"),
        Words.split("cFlags", "-DA='a b' '-DB=\"c\" $1\\' \"d\""));
  }

  @Test
  void findsNothingInBlanks() throws ProblemException {
    assertEquals(List.of(), Words.split("cFlags", " \n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-DA='a b", "\"", "a \"b\" 'c"})
  void refusesAnOpenQuote(String text) {
    ProblemException e = assertThrows(ProblemException.class, () -> Words.split("cFlags", text));

    assertEquals(
        new Problem.BadParameter("cFlags", text, "a closing quote for each opening one"),
        e.problem());
  }
}
