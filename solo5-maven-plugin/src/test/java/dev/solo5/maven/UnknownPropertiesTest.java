package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the descriptor that Maven reads. */
class UnknownPropertiesTest {
  private static PluginDescriptor descriptor = new PluginDescriptor();

  @BeforeAll
  static void read() throws Exception {
    try (var xml =
        new InputStreamReader(
            Objects.requireNonNull(
                UnknownPropertiesTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")),
            StandardCharsets.UTF_8)) {
      descriptor = new PluginDescriptorBuilder().build(xml);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "solo5.mem, solo5.memory",
    "solo5.arg, solo5.args",
    "solo5.traget, solo5.target",
    "solo5.timelimit, solo5.timeLimit",
    "solo5.expectedstatus, solo5.expectedStatus"
  })
  void theNearestIsNamed(String written, String meant) {
    assertEquals(
        List.of(
            "Write -D%s instead of -D%s: no goal knows the property '%s'"
                .formatted(meant, written, written)),
        warnings(written));
  }

  @Test
  void whereNoneIsNearTheHelpIsNamed() {
    assertEquals(
        List.of(
            "Remove -Dsolo5.xyzzy, or see solo5:help -Ddetail: no goal knows the property"
                + " 'solo5.xyzzy'"),
        warnings("solo5.xyzzy"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "solo5.memory",
        "solo5.diskSize",
        "solo5.block.storage",
        "solo5.net.web.publish",
        "solo5.runs.keep",
        "solo5.version",
        "skipTests",
        "solo5x"
      })
  void whatSomebodyKnowsIsNotWarnedOf(String known) {
    assertEquals(List.of(), warnings(known));
  }

  private static List<String> warnings(String given) {
    return UnknownProperties.warnings(descriptor, List.of(given), Set.of("solo5.version"));
  }
}
