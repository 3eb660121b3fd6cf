package dev.solo5.network;

import dev.solo5.linux.Fd;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.dns.DnsMessage;
import dev.solo5.network.dns.DnsName;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.ip.Ethernet;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.InitialSequence;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.udp.UdpDatagram;
import dev.solo5.network.udp.UdpPort;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A guest without a tender: a host on a device's descriptor that moves while it is waited for. */
final class SimulatedGuest implements AutoCloseable {
  static final long MAC = 0x0200_0000_0002L;

  private static final long STEP_NANOS = 200_000;
  private static final int PORT = 5000;

  private final Fd fd;
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment input = arena.allocate(Ethernet.MAX_BYTES);
  private final MemorySegment output = arena.allocate(Ethernet.MAX_BYTES);
  private final HostEndpoint host;
  private final UdpPort port = new UdpPort(PORT, () -> {});

  SimulatedGuest(Fd fd, String subnet, String gateway) {
    this.fd = fd;
    this.host =
        new HostEndpoint(
            Ipv4Subnet.of(subnet),
            MAC,
            Octets.allocate(Ethernet.MAX_BYTES),
            this::write,
            new InitialSequence(new byte[InitialSequence.SECRET_BYTES]));
    host.gateway(Ipv4Address.parse(gateway).orElseThrow());
    host.ports().bind(port);
  }

  void write(Octets frame) {
    byte[] bytes = frame.copy();
    MemorySegment.copy(bytes, 0, output, ValueLayout.JAVA_BYTE, 0, bytes.length);
    fd.write(output.asSlice(0, bytes.length));
  }

  /** A frame that has come, empty when none has. */
  byte[] read() {
    long size = fd.read(input);
    return size <= 0 ? new byte[0] : input.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
  }

  /** Lives until something holds. */
  void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      host.at(System.nanoTime());
      byte[] frame = read();
      if (frame.length > 0) {
        host.receive(Octets.view(frame));
      } else {
        host.runTimers();
        host.flush();
        LockSupport.parkNanos(STEP_NANOS);
      }
    }
  }

  static int bits(String address) {
    return Ipv4Address.parse(address).orElseThrow().bits();
  }

  /** A connection that was accepted or refused. */
  TcpConnection connect(String address, int remotePort) {
    long now = System.nanoTime();
    TcpConnection connection =
        host.at(now).connections().connect(bits(address), remotePort, now, () -> {}).orElseThrow();
    until(() -> connection.isOpened() || connection.isClosed());
    return connection;
  }

  /** Sends bytes and ends, and gives what comes until the other side's end. */
  byte[] exchange(TcpConnection connection, byte[] bytes) {
    int[] written = new int[1];
    byte[][] read = {new byte[0]};
    until(() -> {
      long now = System.nanoTime();
      host.at(now);
      if (written[0] < bytes.length) {
        int _ =
            connection.write(
                (array, from, size) -> {
                  System.arraycopy(bytes, written[0], array, from, size);
                  written[0] += size;
                },
                bytes.length - written[0],
                now);
        if (written[0] == bytes.length) {
          connection.finish(now);
        }
      }
      byte[] part = new byte[64 << 10];
      int[] filled = new int[1];
      int count =
          connection.read(
              (array, from, size) -> {
                System.arraycopy(array, from, part, filled[0], size);
                filled[0] += size;
              },
              part.length);
      if (count > 0) {
        int before = read[0].length;
        read[0] = Arrays.copyOf(read[0], before + count);
        System.arraycopy(part, 0, read[0], before, count);
      }
      host.flush();
      return count < 0;
    });
    return read[0];
  }

  /** Sends a datagram. */
  void send(String address, int remotePort, byte[] bytes) {
    host.at(System.nanoTime())
        .send(bits(address), new UdpDatagram(PORT, remotePort, Octets.view(bytes)));
  }

  /** The next datagram. */
  byte[] receive() {
    until(() -> port.peek().isPresent());
    return port.poll().orElseThrow().bytes();
  }

  /** Asks the name server. */
  DnsMessage ask(String server, String name, int type) {
    Octets query = Octets.allocate(DnsMessage.UDP_BYTES);
    DnsMessage.question(77, DnsName.parse(name).orElseThrow(), type).put(query);
    send(server, DnsMessage.PORT, query.flip().copy());
    return DnsMessage.parse(Octets.view(receive())).orElseThrow();
  }

  @Override
  public void close() {
    fd.close();
    arena.close();
  }
}
