package dev.solo5.maven.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceSettingsTest {
  private static final Path BASE = Path.of("/project");

  private final DeviceSettings settings = new DeviceSettings();

  @Test
  void completesDevicesInTheirOrder() throws ProblemException {
    settings.block("b", Optional.of("disk"), Optional.of("4096"));
    settings.block("a", Optional.of("/dev/sdb"), Optional.empty());
    settings.net("n", Optional.of("tap0"), Optional.of("2:0:0:0:0:fE"));

    assertEquals(
        List.of(
            new Attachment.Block("b", Path.of("/project/disk"), Optional.of("4096")),
            new Attachment.Block("a", Path.of("/dev/sdb"), Optional.empty()),
            new Attachment.Net("n", "tap0", Optional.of("2:0:0:0:0:fE"))),
        settings.attachments(BASE));
  }

  @Test
  void propertiesReplaceOnlyWhatTheyName() throws ProblemException {
    settings.block("storage", Optional.of("disk"), Optional.of("4096"));
    settings.net("web", Optional.of("tap0"), Optional.of("02:00:00:00:00:01"));

    settings.properties(
        Map.of(
            "solo5.block.storage", "other",
            "solo5.net.web.mac", "02:00:00:00:00:02",
            "solo5.memory", "64",
            "unrelated", "x"));

    assertEquals(
        List.of(
            new Attachment.Block("storage", Path.of("/project/other"), Optional.of("4096")),
            new Attachment.Net("web", "tap0", Optional.of("02:00:00:00:00:02"))),
        settings.attachments(BASE));
  }

  @Test
  void propertiesAreEnough() throws ProblemException {
    settings.properties(
        Map.of(
            "solo5.block.storage", "disk image",
            "solo5.block.storage.sectorSize", "512",
            "solo5.net.web", "@0"));

    assertEquals(
        List.of(
            new Attachment.Block("storage", Path.of("/project/disk image"), Optional.of("512")),
            new Attachment.Net("web", "@0", Optional.empty())),
        settings.attachments(BASE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "solo5.block.",
        "solo5.block.a.sectorsize",
        "solo5.block.a.mac",
        "solo5.net.",
        "solo5.net.a.b.mac"
      })
  void refusesAPropertyThatNamesNoSetting(String property) {
    ProblemException e =
        assertThrows(ProblemException.class, () -> settings.properties(Map.of(property, "x")));

    assertEquals(property, ((Problem.BadParameter) e.problem()).found());
  }

  @Test
  void refusesABlockDeviceWithoutAFile() {
    settings.block("storage", Optional.empty(), Optional.of("512"));

    assertProblem(new Problem.IncompleteDevice("storage", "file"));
  }

  @Test
  void refusesANetworkDeviceWithoutAnInterface() {
    settings.net("web", Optional.of(" "), Optional.empty());

    assertProblem(new Problem.IncompleteDevice("web", "interface"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "256", "513", "65536", "4k", ""})
  void refusesASectorSizeThatNoTenderTakes(String size) {
    settings.block("storage", Optional.of("disk"), Optional.of(size));

    assertProblem(
        new Problem.BadParameter(
            "sectorSize of device 'storage'", size, "512, 1024, 2048, 4096, 8192, 16384 or 32768"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"02:00:00:00:00", "02:00:00:00:00:01:02", "g:0:0:0:0:0", "020000000001"})
  void refusesAMacThatIsNone(String mac) {
    settings.net("web", Optional.of("tap0"), Optional.of(mac));

    assertProblem(
        new Problem.BadParameter(
            "mac of device 'web'", mac, "six hexadecimal numbers, as in 02:00:00:00:00:01"));
  }

  @Test
  void refusesADescriptorThatGetsLostOnTheWay() {
    settings.net("web", Optional.of("@7"), Optional.empty());

    assertProblem(new Problem.DescriptorLost("web", "@7"));
  }

  private void assertProblem(Problem expected) {
    assertEquals(
        expected, assertThrows(ProblemException.class, () -> settings.attachments(BASE)).problem());
  }
}
