package dev.solo5.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.maven.device.Attachment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenderCommandLineTest {
  private static final Path APP = Path.of("/p/target/solo5/app.spt");

  @Test
  void isTheUnikernelAloneByDefault() {
    RunRequest request =
        new RunRequest(Optional.empty(), List.of(), List.of(), List.of(), Path.of("/p"));

    assertEquals(List.of("--", APP.toString()), TenderCommandLine.of(APP, request));
  }

  @Test
  void hasEverythingThatWasAskedFor() {
    RunRequest request =
        new RunRequest(
            Optional.of(64),
            List.of(
                new Attachment.Block("storage", Path.of("/p/disk image"), Optional.of("4096")),
                new Attachment.Block("log", Path.of("/p/log"), Optional.empty()),
                new Attachment.Net("web", "tap0", Optional.of("02:00:00:00:00:01")),
                new Attachment.Net("wan", "tap1", Optional.empty())),
            List.of("--mem=1", "two words"),
            List.of("-Xmx1g"),
            Path.of("/p"));

    assertEquals(
        List.of(
            "--mem=64",
            "--block-sector-size:storage=4096",
            "--block:storage=/p/disk image",
            "--block:log=/p/log",
            "--net-mac:web=02:00:00:00:00:01",
            "--net:web=tap0",
            "--net:wan=tap1",
            "--",
            "/p/target/solo5/app.spt",
            "--mem=1",
            "two words"),
        TenderCommandLine.of(APP, request));
  }

  @Test
  void trainsWithoutDevicesAndWithMoreArgumentsThanAGuestMayHave() {
    List<String> training = TenderCommandLine.training(APP);

    assertEquals(List.of("--", APP.toString()), training.subList(0, 2));
    assertEquals(8192, training.getLast().length());
  }
}
