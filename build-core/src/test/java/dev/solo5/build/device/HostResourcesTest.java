package dev.solo5.build.device;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostResourcesTest {
  @TempDir private Path directory;
  private HostResources resources = HostResources.ofThisMachine();

  @BeforeEach
  void oneInterface() throws IOException {
    Files.createDirectories(directory.resolve("net/tap0"));
    resources = new HostResources(directory.resolve("net"));
  }

  @Test
  void aDiskHasWholeSectors() throws IOException {
    assertDoesNotThrow(() -> check(disk(1024, 512)));
    assertEquals("1000 bytes, expected whole sectors of 512 bytes", refused(disk(1000, 512)));
    assertEquals("1024 bytes, expected whole sectors of 4096 bytes", refused(disk(1024, 4096)));
    assertEquals("0 bytes, expected whole sectors of 512 bytes", refused(disk(0, 512)));
  }

  @Test
  void aDiskIsThere() {
    assertEquals("no such file", refused(new Attachment.Block("a", directory.resolve("x"))));
    assertEquals("a directory", refused(new Attachment.Block("a", directory)));
  }

  @Test
  void anInterfaceExists() {
    assertDoesNotThrow(() -> check(new Attachment.Net("web", new NetBackend.TapInterface("tap0"))));
    assertDoesNotThrow(
        () -> check(new Attachment.Net("web", new NetBackend.InheritedDescriptor(0))));
    assertEquals(
        new DeviceProblem.NoInterface("web", "tap1"),
        problem(new Attachment.Net("web", new NetBackend.TapInterface("tap1"))));
  }

  @Test
  void aPublishedPortIsFree() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
      assertEquals(
          new DeviceProblem.PortUnavailable("web", "127.0.0.1:" + port, "Address already in use"),
          problem(published(port)));
      assertDoesNotThrow(() -> check(published(0)));
    }
    assertDoesNotThrow(() -> check(published(port)));
  }

  private static Attachment published(int port) {
    return new Attachment.Net(
        "web",
        new NetBackend.UserMode(
            Ipv4Subnet.of("10.0.0.1/24"),
            false,
            List.of(Publication.parse(port + ":10.0.0.2:80").orElseThrow())));
  }

  private Attachment disk(int bytes, int sectorSize) throws IOException {
    Path file = Files.write(directory.resolve("disk"), new byte[bytes]);
    return new Attachment.Block("storage", file, sectorSize);
  }

  private String refused(Attachment attachment) {
    return problem(attachment) instanceof DeviceProblem.BlockUnusable(_, _, String reason)
        ? reason
        : "";
  }

  private Problem problem(Attachment attachment) {
    return assertThrows(ProblemException.class, () -> check(attachment)).problem();
  }

  private void check(Attachment attachment) throws ProblemException {
    resources.check(List.of(attachment));
  }
}
