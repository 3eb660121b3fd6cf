package dev.solo5.build.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostPortTest {
  @TempDir Path directory;

  @Test
  void readsWhatTheNetworkWrote() throws Exception {
    Path file = directory.resolve("ports");
    Files.writeString(
        file, "web 127.0.0.1:41234 10.0.0.2:80\nwan 0.0.0.0:8443 10.1.0.2:443\n# and more\n");

    List<HostPort> ports = HostPort.read(file);

    assertEquals(
        List.of(
            new HostPort("web", "127.0.0.1", 41234, 80), new HostPort("wan", "0.0.0.0", 8443, 443)),
        ports);
    assertEquals("127.0.0.1:41234", ports.getFirst().reachableAt());
    assertEquals("127.0.0.1:8443", ports.getLast().reachableAt());
    assertEquals("127.0.0.1:41234 (port 80 of web)", ports.getFirst().toString());
    assertTrue(ports.getFirst().isAt(at("127.0.0.1", 41234)));
    assertFalse(ports.getFirst().isAt(at("127.0.0.2", 41234)));
    assertFalse(ports.getFirst().isAt(at("127.0.0.1", 41235)));
    assertTrue(ports.getLast().isAt(at("127.0.0.1", 8443)));
  }

  private static InetSocketAddress at(String address, int port) throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getAllByName(address)[0], port);
  }

  @Test
  void thereAreNoneBeforeTheyAreBound() throws Exception {
    assertEquals(List.of(), HostPort.read(directory.resolve("ports")));
  }
}
