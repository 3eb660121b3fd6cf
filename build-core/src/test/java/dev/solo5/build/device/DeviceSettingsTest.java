package dev.solo5.build.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Mac;
import dev.solo5.network.address.Publication;
import dev.solo5.network.outbound.Destination;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    settings.net("n", tap("tap0", "2:0:0:0:0:fE"));

    assertEquals(
        List.of(
            new Attachment.Block("b", Path.of("/project/disk"), 4096),
            new Attachment.Block("a", Path.of("/dev/sdb")),
            new Attachment.Net(
                "n", new NetBackend.TapInterface("tap0"), Mac.parse("2:0:0:0:0:fE"))),
        settings.attachments(BASE));
  }

  @Test
  void propertiesReplaceOnlyWhatTheyName() throws ProblemException {
    settings.block("storage", Optional.of("disk"), Optional.of("4096"));
    settings.net("web", tap("tap0", "02:00:00:00:00:01"));

    settings.properties(
        Map.of(
            "solo5.block.storage", "other",
            "solo5.net.web.mac", "02:00:00:00:00:02",
            "solo5.memory", "64",
            "unrelated", "x"));

    assertEquals(
        List.of(
            new Attachment.Block("storage", Path.of("/project/other"), 4096),
            new Attachment.Net(
                "web", new NetBackend.TapInterface("tap0"), Mac.parse("02:00:00:00:00:02"))),
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
            new Attachment.Block("storage", Path.of("/project/disk image"), 512),
            new Attachment.Net("web", new NetBackend.InheritedDescriptor(0))),
        settings.attachments(BASE));
  }

  @Test
  void aSectorSizeMayHaveAUnit() throws ProblemException {
    DeviceSettings settings = new DeviceSettings();
    settings.block("storage", Optional.of("disk"), Optional.of("4K"));
    assertEquals(
        List.of(new Attachment.Block("storage", Path.of("/p/disk"), 4096)),
        settings.attachments(Path.of("/p")));
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
  void refusesANameThatNoDeviceCanHave() throws ProblemException {
    settings.properties(Map.of("solo5.block.my-disk", "disk"));

    assertProblem(
        new Problem.BadParameter(
            "the name of a device", "my-disk", "letters and digits, at most 67"));
  }

  @Test
  void refusesASocketWithoutItsPeer() throws ProblemException {
    settings.properties(Map.of("solo5.net.web", "unix:here"));

    assertProblem(
        new Problem.BadParameter("interface of device 'web'", "unix:here", "unix:LOCAL,PEER"));
  }

  @Test
  void refusesABlockDeviceWithoutAFile() {
    settings.block("storage", Optional.empty(), Optional.of("512"));

    assertProblem(new DeviceProblem.IncompleteDevice("storage", "file"));
  }

  @Test
  void refusesANetworkDeviceWithoutAnInterface() throws ProblemException {
    settings.properties(Map.of("solo5.net.web", " "));

    assertProblem(new DeviceProblem.IncompleteDevice("web", "interface or address"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "256", "513", "65536", "4KB", ""})
  void refusesASectorSizeThatNoTenderTakes(String size) {
    settings.block("storage", Optional.of("disk"), Optional.of(size));

    assertProblem(
        new Problem.BadParameter(
            "sectorSize of device 'storage'", size, "512, 1024, 2048, 4096, 8192, 16384 or 32768"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"02:00:00:00:00", "02:00:00:00:00:01:02", "g:0:0:0:0:0", "020000000001"})
  void refusesAMacThatIsNone(String mac) {
    settings.net("web", tap("tap0", mac));

    assertProblem(
        new Problem.BadParameter(
            "mac of device 'web'", mac, "six hexadecimal numbers, as in 02:00:00:00:00:01"));
  }

  @Test
  void refusesADescriptorThatGetsLostOnTheWay() throws ProblemException {
    settings.properties(Map.of("solo5.net.web", "@7"));

    assertProblem(new DeviceProblem.DescriptorLost("web", "@7"));
  }

  @Test
  void makesANetworkOfAnAddress() throws ProblemException {
    settings.properties(
        Map.of(
            "solo5.net.web.address", "10.0.0.1/24",
            "solo5.net.web.publish", "8080:10.0.0.2:80,0.0.0.0:0:10.0.0.2:443"));

    assertEquals(
        List.of(
            new Attachment.Net(
                "web",
                new NetBackend.UserMode(
                    Ipv4Subnet.of("10.0.0.1/24"),
                    false,
                    List.of(published("8080:10.0.0.2:80"), published("0.0.0.0:0:10.0.0.2:443"))))),
        settings.attachments(BASE));
  }

  @Test
  void letsANetworkReachTheOutside() throws ProblemException {
    settings.properties(
        Map.of(
            "solo5.net.web.address", "10.0.0.1/24",
            "solo5.net.web.outbound", "*.example.org:443, localhost:5432",
            "solo5.net.web.capture", "target/frames.pcapng"));

    assertEquals(
        List.of(
            new Attachment.Net(
                "web",
                new NetBackend.UserMode(
                    Ipv4Subnet.of("10.0.0.1/24"),
                    false,
                    List.of(),
                    List.of(
                        Destination.parse("*.example.org:443").orElseThrow(),
                        Destination.parse("localhost:5432").orElseThrow()),
                    Optional.of(BASE.resolve("target/frames.pcapng"))))),
        settings.attachments(BASE));
  }

  @Test
  void theOrderOfPropertiesIsNothing() throws ProblemException {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("solo5.net.web.publish", "8080:10.0.0.2:80");
    properties.put("solo5.net.web", "tap0");
    settings.properties(properties);

    assertProblem(
        new Problem.BadParameter(
            "publish of device 'web'",
            "8080:10.0.0.2:80",
            "an address as well, as in 10.0.0.1/24"));
  }

  @Test
  void anInterfaceReachesWhatItReaches() throws ProblemException {
    settings.properties(Map.of("solo5.net.web", "tap0", "solo5.net.web.outbound", "*:*"));

    assertProblem(
        new Problem.BadParameter(
            "outbound of device 'web'", "*:*", "an address as well, as in 10.0.0.1/24"));
  }

  @Test
  void anInterfaceIsNotCaptured() throws ProblemException {
    settings.properties(Map.of("solo5.net.web", "tap0", "solo5.net.web.capture", "frames"));

    assertProblem(
        new Problem.BadParameter(
            "capture of device 'web'", "frames", "an address as well, as in 10.0.0.1/24"));
  }

  @Test
  void refusesADestinationThatIsNone() throws ProblemException {
    settings.properties(
        Map.of("solo5.net.web.address", "10.0.0.1/24", "solo5.net.web.outbound", "example.org"));

    assertProblem(
        new Problem.BadParameter(
            "outbound of device 'web'",
            "example.org",
            "HOST:PORT, as in example.org:443 (*:*: everything)"));
  }

  @Test
  void anInterfaceOfTheCommandLineReplacesTheNetworkOfThePom() throws ProblemException {
    settings.net(
        "web",
        new DeviceSettings.NetSetting(
            Optional.empty(),
            Optional.of("10.0.0.1/24"),
            Optional.of("8080:10.0.0.2:80"),
            Optional.of("*:*"),
            Optional.of("frames"),
            Optional.empty()));
    settings.properties(Map.of("solo5.net.web", "tap0"));

    assertEquals(
        List.of(new Attachment.Net("web", new NetBackend.TapInterface("tap0"))),
        settings.attachments(BASE));
  }

  @Test
  void refusesToBeOnAnInterfaceAndOnANetwork() {
    settings.net(
        "web",
        new DeviceSettings.NetSetting(
            Optional.of("tap0"),
            Optional.of("10.0.0.1/24"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));

    assertProblem(
        new Problem.BadParameter(
            "device 'web'", "interface tap0 and address 10.0.0.1/24", "one of them"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.1", "10.0.0/24", "fd00::1/64", "here/24", "10.0.0.0/24", "10.0.0.256/24"})
  void refusesAnAddressWithoutItsPrefix(String address) throws ProblemException {
    settings.properties(Map.of("solo5.net.web.address", address));

    assertEquals(address, ((Problem.BadParameter) problem()).found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8080:80",
        "8080:10.0.0.2:0",
        "65536:10.0.0.2:80",
        "80:10.0.0.2:65536",
        "tap0:8080:10.0.0.2:80",
        ""
      })
  void refusesAPortThatCantBePublished(String publish) throws ProblemException {
    settings.properties(
        Map.of("solo5.net.web.address", "10.0.0.1/24", "solo5.net.web.publish", publish));

    assertEquals(publish, ((Problem.BadParameter) problem()).found());
  }

  @Test
  void publishesNothingOfAnInterface() throws ProblemException {
    settings.properties(Map.of("solo5.net.web", "tap0"));
    settings.properties(Map.of("solo5.net.web.publish", "8080:10.0.0.2:80"));

    assertEquals("publish of device 'web'", ((Problem.BadParameter) problem()).parameter());
  }

  private static DeviceSettings.NetSetting tap(String source, String mac) {
    return new DeviceSettings.NetSetting(
        Optional.of(source),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(mac));
  }

  private Problem problem() {
    return assertThrows(ProblemException.class, () -> settings.attachments(BASE)).problem();
  }

  private void assertProblem(Problem expected) {
    assertEquals(expected, problem());
  }

  private static Publication published(String text) {
    return Publication.parse(text).orElseThrow();
  }
}
