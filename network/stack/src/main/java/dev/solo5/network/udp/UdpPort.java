package dev.solo5.network.udp;

import dev.solo5.network.tcp.Notice;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * A port that takes datagrams, at one host or several, and keeps them until they are asked for. It
 * has no thread and no lock.
 */
public final class UdpPort {
  /** So many bytes wait at most; what comes then is lost. */
  static final int MOST_BYTES = 256 << 10;

  /** What each datagram counts besides its bytes. */
  private static final int OVERHEAD_BYTES = 64;

  private final int number;
  private final Notice notice;
  private final ArrayDeque<Received> waiting = new ArrayDeque<>();
  private int waitingBytes;

  /**
   * A datagram that came.
   *
   * @param bytes its payload
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, and no value to compare
  public record Received(int sourceAddress, int sourcePort, int destinationAddress, byte[] bytes) {}

  /**
   * A port that no host has yet.
   *
   * @param number 1..65535
   * @param notice told when a datagram has come
   */
  public UdpPort(int number, Notice notice) {
    this.number = number;
    this.notice = notice;
  }

  public int number() {
    return number;
  }

  /** The datagram that has waited longest. */
  public Optional<Received> poll() {
    Received first = waiting.poll();
    if (first != null) {
      waitingBytes -= first.bytes().length + OVERHEAD_BYTES;
    }
    return Optional.ofNullable(first);
  }

  /** The same, which stays. */
  public Optional<Received> peek() {
    return Optional.ofNullable(waiting.peek());
  }

  void take(int source, int destination, UdpDatagram datagram) {
    int bytes = datagram.payload().remaining() + OVERHEAD_BYTES;
    if (bytes <= MOST_BYTES - waitingBytes) {
      waitingBytes += bytes;
      byte[] copy = datagram.payload().copy();
      waiting.add(new Received(source, datagram.sourcePort(), destination, copy));
      notice.changed();
    }
  }
}
