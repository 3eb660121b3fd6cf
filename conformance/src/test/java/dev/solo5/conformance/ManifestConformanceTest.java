package dev.solo5.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Limits of the manifest, and what happens when attached and declared devices do not match. */
class ManifestConformanceTest {

  private static final int MOST = 63;
  private static final int SECTOR = 512;

  @Row("63 devices")
  void sixtyThreeDevices(Trial trial) throws IOException {
    Run run = trial.run("many", manifest(MOST));
    for (int number = MOST; number >= 1; number--) {
      Path disk = trial.zeros("disk" + number, (long) number * SECTOR);
      byte[] content = new byte[number * SECTOR];
      content[0] = (byte) number;
      Files.write(disk, content);
      run.block("d" + number, disk);
    }
    run.end().passes();
    for (int number = 1; number <= MOST; number++) {
      byte[] content = Files.readAllBytes(trial.directory().resolve("disk" + number));
      assertEquals(number * SECTOR, content.length);
      assertEquals((byte) ~number, content[(number - 1) * SECTOR + 1], "device " + number);
    }
  }

  @Row("64 devices refused")
  void sixtyFourDevices(Trial trial) throws IOException {
    Path manifest = trial.directory().resolve("manifest.json");
    Files.writeString(manifest, manifest(MOST + 1));
    Path output = trial.directory().resolve("manifest.c");
    trial
        .tool("solo5-elftool", "gen-manifest", manifest.toString(), output.toString())
        .failsWith(1, "/devices: too many entries, maximum 63: found 64 devices\n");
    assertFalse(Files.exists(output));
  }

  @Row("64 devices in a note refused")
  void sixtyFourDevicesInANote(Trial trial) {
    trial.run("bignote").end().failsWith(1, "note does not fall within valid size");
  }

  @Row(value = "queries of a unikernel", virtio = true)
  void queries(Trial trial) {
    String unikernel = trial.build("switched", Optional.empty()).toString();
    Ending manifest = trial.tool("solo5-elftool", "query-manifest", unikernel).ends(0);
    assertEquals(Guests.manifest("switched").orElseThrow(), manifest.output());
    Ending abi = trial.tool("solo5-elftool", "query-abi", unikernel).ends(0);
    String expected =
        "{\n  \"type\": \"solo5.abi\",\n  \"target\": \"%s\",\n  \"version\": %s\n}\n"
            .formatted(trial.target().text(), trial.target() == Target.VIRTIO ? 1 : 2);
    assertEquals(expected, abi.output());
  }

  @Row(value = "unikernel of the other target", virtio = true)
  void otherTarget(Trial trial) {
    Target other = trial.target() == Target.HVT ? Target.SPT : Target.HVT;
    trial
        .run(trial.buildFor(other, "hello"))
        .end()
        .failsWith(1, "Executable is not for the solo5-" + trial.target().text() + " target");
  }

  @Row(value = "device not attached", virtio = true)
  void notAttached(Trial trial) {
    trial
        .run("blk")
        .end()
        .failsWith(1, "Device 'storage' of type BLOCK_BASIC declared but not attached.")
        .says("All declared devices must be attached.");
  }

  @Row(value = "device not declared", virtio = true)
  void notDeclared(Trial trial) {
    trial
        .run("hello")
        .block("storage", trial.zeros("disk", SECTOR))
        .end()
        .failsWith(1, "Resource not declared in manifest: 'storage'");
  }

  @Row(value = "device of another type", virtio = true)
  void otherType(Trial trial) {
    trial
        .run("net")
        .block("service0", trial.zeros("disk", SECTOR))
        .end()
        .failsWith(1, "Resource not declared in manifest: 'service0'");
  }

  private static String manifest(int devices) {
    return IntStream.rangeClosed(1, devices)
        .mapToObj("    { \"name\": \"d%s\", \"type\": \"BLOCK_BASIC\" }"::formatted)
        .collect(
            Collectors.joining(
                ",\n",
                "{\n  \"type\": \"solo5.manifest\",\n  \"version\": 1,\n  \"devices\": [\n",
                "\n  ]\n}\n"));
  }
}
