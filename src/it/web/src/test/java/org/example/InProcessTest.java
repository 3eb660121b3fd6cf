package org.example;

import static dev.solo5.junit.GuestAssert.assertGuest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.Target;
import dev.solo5.junit.EachTarget;
import dev.solo5.junit.GuestExtension;
import dev.solo5.junit.Guests;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Segment;
import dev.solo5.ready.Ready;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The unikernel on a network inside this process: no root, no tap, nothing to install. */
@EachTarget
class InProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @AutoClose private final Segment network = Segment.open("10.0.0.1/24");

  @RegisterExtension
  final GuestExtension web =
      GuestExtension.of(() -> server("10.0.0.2", 3))
          .readyWhen(Ready.http("http://10.0.0.2/hello"), LIMIT);

  @Test
  void answersAndEndsAfterItsRequests(Guest guest) throws Exception {
    assertEquals("1\n", get("10.0.0.2", "/count", BodyHandlers.ofString()).body());
    assertEquals(404, get("10.0.0.2", "/nowhere", BodyHandlers.discarding()).statusCode());
    assertGuest(guest).exits(0).prints("^web: 3 requests answered$");
  }

  @Test
  void deliversLargeBodiesUnchanged(Target target) throws Exception {
    int size = target == Target.HVT ? 1 << 18 : 1 << 22;
    byte[] body = get("10.0.0.2", "/bytes/" + size, BodyHandlers.ofByteArray()).body();
    assertArrayEquals(ByteStream.of(size), body);
  }

  @Test
  void sharesTheNetworkWithAnother(Guests guests) throws Exception {
    Guest other = guests.start(server("10.0.0.3", 1));
    assertGuest(other).prints("^web: http://10.0.0.3/");
    assertEquals("0\n", get("10.0.0.3", "/count", BodyHandlers.ofString()).body());
    assertEquals("1\n", get("10.0.0.2", "/count", BodyHandlers.ofString()).body());
    assertGuest(other).exits(0);
  }

  private Launcher server(String address, int requests) {
    return WebUnikernel.launcher()
        .service(network)
        .memoryMebibytes(64)
        .arguments("--solo5:quiet", "--ipv4=" + address + "/24", "--requests=" + requests);
  }

  /**
   * By sockets, through a port of this machine behind which the guest answers. A client of its own
   * leaves no connection open, for whose end the server would wait.
   */
  private <T> HttpResponse<T> get(String guest, String path, BodyHandler<T> body)
      throws Exception {
    InetSocketAddress port = network.publish(guest, 80);
    URI uri = URI.create("http://127.0.0.1:" + port.getPort() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).timeout(LIMIT).build(), body);
    }
  }
}
