package dev.solo5.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.elf.Target;
import dev.solo5.network.address.Ipv4Subnet;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The network with a guest in a virtual machine. */
@Timeout(180)
class UserNetworkKvmTest {
  private static final Path KVM = Path.of("/dev/kvm");

  @TempDir Path directory;

  @Test
  void talksToAGuestInAVirtualMachine() throws Exception {
    assumeTrue(
        Files.isReadable(KVM) && Files.isWritable(KVM),
        "hvt: " + KVM + " can't be opened for reading and writing");
    Path unikernel = WebGuest.web(Target.HVT);
    InetSocketAddress web = new InetSocketAddress("10.0.0.2", 80);
    String tender = "dev.solo5.tender.hvt.Main";
    try (UserNetwork network = UserNetwork.open(Ipv4Subnet.of("10.0.0.1/24"));
        GuestProcess guest =
            GuestProcess.start(
                directory, tender, unikernel, network.attach("service"), "--requests=1");
        GuestConnection connection = network.connect(web, Duration.ofMinutes(2))) {
      int size = 100_000;
      String request = "GET /bytes/" + size + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n";
      connection.outputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = connection.inputStream().readAllBytes();
      String head = new String(answer, 0, answer.length - size, StandardCharsets.US_ASCII);
      assertTrue(head.startsWith("HTTP/1.1 200 OK\r\n") && head.endsWith("\r\n\r\n"), head);
      connection.shutdownOutput();
      assertEquals(0, guest.await(), guest.output());
    }
  }
}
