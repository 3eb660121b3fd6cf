package dev.solo5.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.network.address.Ipv4Subnet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The network with a real guest, whose TCP/IP is none of ours. */
@Timeout(120)
class UserNetworkSptTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final InetSocketAddress WEB = new InetSocketAddress("10.0.0.2", 80);
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private static Path unikernel = Path.of("");

  @TempDir Path directory;
  private UserNetwork network;

  @BeforeAll
  static void build() throws Exception {
    unikernel = WebGuest.web(Target.SPT);
  }

  @BeforeEach
  void open() throws IOException {
    network = UserNetwork.open(Ipv4Subnet.of("10.0.0.1/24"));
  }

  @AfterEach
  void close() {
    network.close();
  }

  private GuestProcess web(String device, String address, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--ipv4=" + address + "/24"));
    arguments.addAll(List.of(more));
    return GuestProcess.spt(
        directory, unikernel, network.attach(device), arguments.toArray(String[]::new));
  }

  private static HttpRequest get(PublishedPort port, String path) {
    String host = "http://127.0.0.1:" + port.address().getPort();
    return HttpRequest.newBuilder(URI.create(host + path)).timeout(LIMIT).build();
  }

  /** What {@code /bytes/N} of the guest answers: splitmix64 from 0, little endian. */
  private static byte[] stream(int size) {
    ByteBuffer bytes = ByteBuffer.allocate((size + 7) / 8 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (long n = 1; bytes.hasRemaining(); n++) {
      long x = n * 0x9e3779b97f4a7c15L;
      x = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
      x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
      bytes.putLong(x ^ x >>> 31);
    }
    return Arrays.copyOf(bytes.array(), size);
  }

  @Test
  void talksToAGuestInProcess() throws Exception {
    try (GuestProcess guest = web("service", "10.0.0.2", "--requests=1");
        GuestConnection connection = network.connect(WEB, LIMIT)) {
      String request = "GET /hello HTTP/1.1\r\nHost: guest\r\nConnection: close\r\n\r\n";
      connection.outputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = connection.inputStream().readAllBytes();
      String text = new String(answer, StandardCharsets.US_ASCII);
      assertTrue(text.startsWith("HTTP/1.1 200 OK\r\n"), text);
      assertTrue(text.endsWith("\r\n\r\nHello from a unikernel\n"), text);
      connection.shutdownOutput();
      assertEquals(0, guest.await(), guest.output());
    }
  }

  @Test
  void publishesAPort() throws Exception {
    try (GuestProcess _ = web("service", "10.0.0.2");
        PublishedPort port = network.publish(ANY, WEB);
        HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(get(port, "/hello"), BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertEquals("Hello from a unikernel\n", answer.body());
      int size = 64 << 20;
      byte[] body = client.send(get(port, "/bytes/" + size), BodyHandlers.ofByteArray()).body();
      assertArrayEquals(stream(size), body);
      NetworkCounters counters = network.counters("service");
      assertTrue(counters.bytesFromGuest() > size, counters.toString());
      assertEquals(0, counters.refused());
    }
  }

  /** The guest has room for 4 KiB of it at a time, and sends no more than is taken. */
  @Test
  void carriesBothWaysAtOnceAndEndsOneByOne() throws Exception {
    byte[] bytes = stream(64 << 20);
    Fd device = network.attach("service");
    Path echo = WebGuest.echo(Target.SPT);
    try (GuestProcess guest = GuestProcess.spt(directory, echo, device, "--requests=1");
        PublishedPort port = network.publish(ANY, WEB);
        Socket client = new Socket(port.address().getAddress(), port.address().getPort())) {
      Thread writer = Thread.ofVirtual().start(() -> writeAndEnd(client, bytes));
      assertArrayEquals(bytes, client.getInputStream().readAllBytes());
      writer.join();
      assertEquals(0, guest.await(), guest.output());
    }
  }

  private static void writeAndEnd(Socket client, byte[] bytes) {
    try {
      client.getOutputStream().write(bytes);
      client.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void carriesManyConnectionsAtOnce() throws Exception {
    int size = 100_000;
    byte[] expected = stream(size);
    try (GuestProcess _ = web("service", "10.0.0.2");
        PublishedPort port = network.publish(ANY, WEB);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(client.sendAsync(get(port, "/bytes/" + size), BodyHandlers.ofByteArray()));
      }
      for (var answer : answers) {
        assertArrayEquals(expected, answer.get().body());
      }
    }
  }

  @Test
  void saysWhyThereIsNoConnection() throws Exception {
    try (GuestProcess _ = web("service", "10.0.0.2");
        GuestConnection _ = network.connect(WEB, LIMIT)) {
      var closed = new InetSocketAddress("10.0.0.2", 81);
      var e = assertThrows(NetworkException.class, () -> network.connect(closed, LIMIT));
      assertEquals(new NetworkProblem.Refused(closed), e.problem());
      try (PublishedPort port = network.publish(ANY, closed);
          Socket client = new Socket(port.address().getAddress(), port.address().getPort())) {
        assertThrows(SocketException.class, () -> client.getInputStream().read());
      }
      var nobody = new InetSocketAddress("10.0.0.3", 80);
      Duration soon = Duration.ofMillis(50);
      e = assertThrows(NetworkException.class, () -> network.connect(nobody, soon));
      assertEquals(new NetworkProblem.NoAnswer(nobody, soon), e.problem());
      var outside = new InetSocketAddress("10.0.1.2", 80);
      e = assertThrows(NetworkException.class, () -> network.connect(outside, LIMIT));
      assertEquals(new NetworkProblem.NoNeighbour(outside, network.subnet()), e.problem());
    }
  }

  @Test
  void noticesAGuestThatEnded() throws Exception {
    try (GuestProcess guest = web("service", "10.0.0.2");
        GuestConnection connection = network.connect(WEB, LIMIT)) {
      guest.kill();
      var e = assertThrows(NetworkException.class, () -> connection.read(ByteBuffer.allocate(1)));
      assertInstanceOf(NetworkProblem.Gone.class, e.problem());
    }
    // The next guest has the same address and another Ethernet address.
    try (GuestProcess _ = web("service", "10.0.0.2");
        GuestConnection again = network.connect(WEB, LIMIT)) {
      assertEquals(WEB, again.guest());
    }
  }
}
