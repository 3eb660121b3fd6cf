package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceParametersTest {
  private static final Path BASE = Path.of("/project");

  @Test
  void readsElementsAndThenProperties() throws ProblemException {
    assertEquals(
        List.of(
            new Attachment.Block("storage", Path.of("/project/mine"), 512),
            new Attachment.Net(
                "storage", new NetBackend.TapInterface("tap0"), Mac.parse("02:00:00:00:00:01"))),
        DeviceParameters.settings(
                List.of(block("storage", "disk", "512")),
                List.of(network("storage", "tap0", "02:00:00:00:00:01")),
                Map.of("solo5.block.storage", "mine"))
            .attachments(BASE));
  }

  @Test
  void needsNothing() throws ProblemException {
    assertEquals(List.of(), DeviceParameters.settings(null, null, Map.of()).attachments(BASE));
  }

  @Test
  void refusesOneDeviceTwice() {
    Block first = block("storage", "disk", "512");
    Block second = block("storage", "other", "512");

    assertEquals(
        new DeviceProblem.AttachedTwice("block", "storage"),
        problem(List.of(first, second), List.of()));
    Network network = network("web", "tap0", "02:00:00:00:00:01");
    assertEquals(
        new DeviceProblem.AttachedTwice("net", "web"),
        problem(List.of(), List.of(network, network)));
  }

  @Test
  void refusesAnElementWithoutAName() {
    assertEquals(
        new Problem.BadParameter("<network>", "no <name>", "the device's name"),
        problem(List.of(), List.of(new Network())));
  }

  private static Problem problem(List<Block> blocks, List<Network> networks) {
    return assertThrows(
            ProblemException.class, () -> DeviceParameters.settings(blocks, networks, Map.of()))
        .problem();
  }

  private static Block block(String name, String file, String sectorSize) {
    Block block = new Block();
    block.name = name;
    block.file = file;
    block.sectorSize = sectorSize;
    return block;
  }

  private static Network network(String name, String source, String mac) {
    Network network = new Network();
    network.name = name;
    network.setInterface(source);
    network.mac = mac;
    return network;
  }
}
