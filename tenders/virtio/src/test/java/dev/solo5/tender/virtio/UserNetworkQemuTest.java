package dev.solo5.tender.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.net.FramePair;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.NetBackend.UserMode;
import dev.solo5.tender.fixture.Await;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a guest reaches by a network of QEMU's own: the frames of a guest, without one. */
final class UserNetworkQemuTest {
  private static final String GUEST_MAC = "020000000001";
  private static final String GUEST = "0a00020f"; // 10.0.2.15
  private static final String HOST = "0a000202"; // 10.0.2.2
  private static final int TCP_FLAGS = 14 + 20 + 13;
  private static final int TCP_PORT = 14 + 20 + 2;
  private static final int ARP_OPERATION = 14 + 7;
  private static final int SYN = 2;

  @BeforeAll
  static void needsQemu() {
    Qemu.required();
  }

  /** QEMU with nothing but this network, and the other end of its wire. */
  private record Wired(QemuProcess qemu, FramePair wire) implements AutoCloseable {
    static Wired of(UserMode network) throws LinuxException {
      FramePair wire = FramePair.open(1 << 16);
      List<String> command =
          List.of(
              Qemu.required().toString(),
              "-machine",
              "none",
              "-nodefaults",
              "-display",
              "none",
              "-netdev",
              new Wire.UserMode(network).netdev("user"),
              "-netdev",
              new Wire.Socket(QemuProcess.FIRST_FREE).netdev("wire"),
              "-netdev",
              "hubport,id=a,hubid=0,netdev=user",
              "-netdev",
              "hubport,id=b,hubid=0,netdev=wire");
      return new Wired(QemuProcess.start(command, List.of(wire.far())), wire);
    }

    void send(String frame) {
      try (Arena arena = Arena.ofConfined()) {
        byte[] bytes = HexFormat.of().parseHex(frame);
        assertEquals(
            bytes.length, wire.near().write(arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes)));
      }
    }

    /** Waits for a frame. */
    void await(Predicate<byte[]> wanted) throws Exception {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment buffer = arena.allocate(2048);
        Await.until(() -> {
          long count = wire.near().read(buffer);
          return count > 0 && wanted.test(buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE));
        });
      }
    }

    /** Asks for the host's address: the answer comes behind what came of the frames before. */
    void awaitAnswerOfHost() throws Exception {
      send(
          "ffffffffffff"
              + GUEST_MAC
              + "0806"
              + "0001080006040001"
              + GUEST_MAC
              + GUEST
              + "000000000000"
              + HOST);
      await(frame -> frame[12] == 8 && frame[13] == 6 && frame[ARP_OPERATION] == 2);
    }

    /** Begins a connection to this port of the host. */
    void connect(int port) {
      String ip = "45000028" + "00010000" + "40060000" + GUEST + HOST;
      String tcp = "c000" + hex16(port) + "00000001" + "00000000" + "50022000" + "00000000";
      send("52550a000202" + GUEST_MAC + "0800" + summed(ip, 10, "") + summed(tcp, 16, pseudo()));
    }

    private static String pseudo() {
      return GUEST + HOST + "00060014";
    }

    private static String summed(String header, int at, String before) {
      ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(before + header));
      int sum = 0;
      while (words.hasRemaining()) {
        sum += words.getShort() & 0xffff;
      }
      sum = (sum >>> 16) + (sum & 0xffff);
      sum = ~((sum >>> 16) + sum) & 0xffff;
      return header.substring(0, 2 * at) + hex16(sum) + header.substring(2 * at + 4);
    }

    private static String hex16(int number) {
      return HexFormat.of().toHexDigits((short) number);
    }

    @Override
    public void close() throws LinuxException {
      qemu.close();
      wire.close();
    }
  }

  private static ServerSocketChannel server() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.configureBlocking(false);
    return server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static int port(ServerSocketChannel server) {
    return server.socket().getLocalPort();
  }

  @Test
  void isClosedToTheLoopbackWhilePublishedPortsWork() throws Exception {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    UserMode network =
        UserMode.parse("10.0.2.2/24")
            .orElseThrow()
            .with(Publication.parse(free + ":10.0.2.15:80").orElseThrow());
    try (ServerSocketChannel server = server();
        Wired wired = Wired.of(network)) {
      wired.awaitAnswerOfHost();
      wired.connect(port(server));
      wired.awaitAnswerOfHost();
      assertNull(server.accept(), "the guest has reached a server on 127.0.0.1");
      try (SocketChannel _ =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), free))) {
        wired.await(frame ->
            frame.length > TCP_FLAGS
                && frame[TCP_PORT] == 0
                && frame[TCP_PORT + 1] == 80
                && frame[TCP_FLAGS] == SYN);
      }
    }
  }

  @Test
  void opensWhenAsked() throws Exception {
    try (ServerSocketChannel server = server();
        Wired wired = Wired.of(UserMode.parse("10.0.2.2/24,open").orElseThrow())) {
      wired.awaitAnswerOfHost();
      wired.connect(port(server));
      wired.awaitAnswerOfHost();
      SocketChannel reached = server.accept();
      assertNotNull(reached);
      reached.close();
    }
  }
}
