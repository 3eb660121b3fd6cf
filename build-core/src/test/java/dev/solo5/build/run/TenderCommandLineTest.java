package dev.solo5.build.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.device.DeviceSettings;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Target;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenderCommandLineTest {
  private static final Path APP = Path.of("/p/target/solo5/app.spt");
  private static final Path PORTS = Path.of("/p/ports");

  @Test
  void isTheUnikernelAloneByDefault() {
    RunRequest request =
        new RunRequest(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Path.of("/p"),
            Optional.empty(),
            PORTS);

    assertEquals(List.of("--", APP.toString()), TenderCommandLine.of(Target.SPT, APP, request));
  }

  @Test
  void isQuietUnderVirtioAndKeepsTheGuestsOwnDashes() {
    RunRequest request =
        new RunRequest(
            Optional.of(64),
            List.of(),
            List.of("--", "-x"),
            List.of(),
            Path.of("/p"),
            Optional.empty(),
            PORTS);

    assertEquals(
        List.of("-q", "--mem=64", "--", APP.toString(), "--", "--", "-x"),
        TenderCommandLine.of(Target.VIRTIO, APP, request));
  }

  @Test
  void hasEverythingThatWasAskedFor() {
    RunRequest request =
        new RunRequest(
            Optional.of(64),
            List.of(
                new Attachment.Block("storage", Path.of("/p/disk image"), 4096),
                new Attachment.Block("log", Path.of("/p/log")),
                new Attachment.Net(
                    "web", new NetBackend.TapInterface("tap0"), Mac.parse("02:00:00:00:00:01")),
                new Attachment.Net("wan", new NetBackend.TapInterface("tap1"))),
            List.of("--mem=1", "two words"),
            List.of("-Xmx1g"),
            Path.of("/p"),
            Optional.of(Path.of("/p/report.json")),
            PORTS);

    assertEquals(
        List.of(
            "--mem=64",
            "--block-sector-size:storage=4096",
            "--block:storage=/p/disk image",
            "--block:log=/p/log",
            "--net-mac:web=02:00:00:00:00:01",
            "--net:web=tap0",
            "--net:wan=tap1",
            "--x-report=/p/report.json",
            "--",
            "/p/target/solo5/app.spt",
            "--mem=1",
            "two words"),
        TenderCommandLine.of(Target.SPT, APP, request));
  }

  @Test
  void trainsWithoutDevicesAndWithMoreArgumentsThanAGuestMayHave() {
    List<String> training = TenderCommandLine.training(APP);

    assertEquals(List.of("--", APP.toString()), training.subList(0, 2));
    assertEquals(8192, training.getLast().length());
  }

  @Test
  void putsTheProgramWithTheNetworksBeforeTheTender() throws ProblemException {
    DeviceSettings settings = new DeviceSettings();
    settings.properties(Map.of("solo5.net.wan", "tap1"));
    settings.properties(
        Map.of(
            "solo5.net.web.address", "10.0.0.1/24",
            "solo5.net.web.publish", "8080:10.0.0.2:80, 127.0.0.2:0:10.0.0.2:443",
            "solo5.net.web.outbound", "*.example.org:443,10.0.0.0/8:*",
            "solo5.net.web.capture", "frames",
            "solo5.net.web.mac", "02:00:00:00:00:01"));
    RunRequest request =
        new RunRequest(
            Optional.empty(),
            settings.attachments(Path.of("/p")),
            List.of(),
            List.of(),
            Path.of("/p"),
            Optional.empty(),
            PORTS);

    List<String> tender = TenderCommandLine.of(Target.SPT, APP, request);
    assertEquals(
        List.of(
            "--net:wan=tap1",
            "--net-mac:web=02:00:00:00:00:01",
            "--net:web=@{web}",
            "--",
            APP.toString()),
        tender);
    assertEquals(
        List.of(
            "--network:web=10.0.0.1/24",
            "--outbound:web=*.example.org:443,10.0.0.0/8:*",
            "--capture:web=/p/frames",
            "--publish:web=8080:10.0.0.2:80",
            "--publish:web=127.0.0.2:0:10.0.0.2:443",
            "--ports=/p/ports",
            "--accepted=/p/ports.accepted",
            "--",
            "java",
            "Tender"),
        TenderCommandLine.network(request, List.of("java", "Tender")));
  }
}
