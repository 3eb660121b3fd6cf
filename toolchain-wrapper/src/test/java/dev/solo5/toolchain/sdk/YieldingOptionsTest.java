package dev.solo5.toolchain.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YieldingOptionsTest {
  /** Columns: what is given, ours. */
  @ParameterizedTest
  @CsvSource({
    "-XX:+UseG1GC, -XX:+UseSerialGC",
    "-XX:+UseSerialGC, -XX:+UseSerialGC",
    "-Xmx64m, -Xmx256m",
    "-Xms1g, -Xmx256m",
    "-XX:MaxRAMPercentage=50, -Xmx256m",
    "-XX:TieredStopAtLevel=4, -XX:TieredStopAtLevel=1",
    "-Xcomp, -Xint"
  })
  void yields(String given, String ours) {
    assertEquals(List.of("-Dx=y"), YieldingOptions.beside(List.of(given), List.of(ours, "-Dx=y")));
  }

  @ParameterizedTest
  @CsvSource({
    "-XX:+UseGCOverheadLimit, -XX:+UseSerialGC",
    "-Dx=-Xmx64m, -Xmx256m",
    "-Xlog:gc, -Xlog:disable"
  })
  void stays(String given, String ours) {
    assertEquals(List.of(ours), YieldingOptions.beside(List.of(given), List.of(ours)));
  }

  @Test
  void everyRuleIsAboutAnOptionThatIsOurs() {
    List<String> all = List.of("-XX:+UseG1GC", "-Xmx1m", "-XX:-TieredCompilation");
    assertEquals(
        ShortLivedJvm.OPTIONS.size() - all.size(),
        YieldingOptions.beside(all, ShortLivedJvm.OPTIONS).size());
  }

  @Test
  void readsTheEnvironment() {
    assertEquals(
        List.of("-ea", "-Xint", "-Xmx1g"),
        YieldingOptions.given(
            Map.of(
                "JDK_JAVA_OPTIONS",
                "-Xint",
                "JAVA_TOOL_OPTIONS",
                " -ea ",
                "_JAVA_OPTIONS",
                "-Xmx1g")));
  }

  @Test
  void leavesAloneWhatIsQuoted() {
    Map<String, String> environment =
        Map.of("JDK_JAVA_OPTIONS", "-Dx='a b'", "JAVA_TOOL_OPTIONS", "-ea -Xint");
    assertEquals(List.of("JAVA_TOOL_OPTIONS"), YieldingOptions.plainVariables(environment));
    assertEquals(List.of("-ea", "-Xint"), YieldingOptions.plain(environment));
  }

  @Test
  void cacheCannotStandBesideOtherArchives() {
    assertFalse(YieldingOptions.allowCache(List.of("-Xshare:off")));
    assertTrue(YieldingOptions.allowCache(List.of("-XX:+UseG1GC")));
  }
}
