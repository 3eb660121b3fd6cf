package dev.solo5.build.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFilterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|true",
        "boot|true",
        "boo|false",
        "boo*|true",
        "b??t|true",
        "b?t|false",
        "other, boot|true",
        "boot[spt]|true",
        "boot[hvt]|false",
        "*[spt]|true",
        "!boot|false",
        "!other|true",
        "*,!boot|false",
        "boot,!boot[hvt]|true",
        "boot,!boot[spt]|false",
        "b.*|false",
        "\\Eboot|false"
      })
  void includesRunsUnderTargets(String text, boolean included) {
    assertEquals(included, new RunFilter(text).includes("boot", "boot[spt]"));
  }
}
