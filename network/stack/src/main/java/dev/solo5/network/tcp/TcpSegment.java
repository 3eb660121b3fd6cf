package dev.solo5.network.tcp;

import dev.solo5.network.ip.Checksum;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import java.util.Optional;

/**
 * A TCP segment, RFC 9293 section 3.1, with the options that mean something here.
 *
 * @param sourcePort 0..65535
 * @param destinationPort 0..65535
 * @param flags a set of {@link #FIN} … {@link #ACK}
 * @param window as written, not scaled; 0..65535
 * @param mss the maximum segment size that was told, 0 for none
 * @param windowShift the window scale that was told, RFC 7323; -1 for none
 * @param payload a view, whose place stays
 */
record TcpSegment(
    int sourcePort,
    int destinationPort,
    int sequence,
    int acknowledgement,
    int flags,
    int window,
    int mss,
    int windowShift,
    Octets payload) {
  static final int FIN = 1;
  static final int SYN = 2;
  static final int RST = 4;
  static final int PSH = 8;
  static final int ACK = 0x10;

  static final int HEADER_BYTES = 20;

  static final int LARGEST_WINDOW = 0xffff;

  /** RFC 7323 section 2.3. */
  static final int LARGEST_SHIFT = 14;

  private static final int ALL_FLAGS = 0x3f;
  private static final int DATA_OFFSET = 12;
  private static final int CHECKSUM = 16;

  private static final int END_OF_OPTIONS = 0;
  private static final int NO_OPERATION = 1;
  private static final int MSS = 2;
  private static final int MSS_BYTES = 4;
  private static final int WINDOW_SCALE = 3;
  private static final int WINDOW_SCALE_BYTES = 3;

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Whether it begins a connection. */
  boolean opens() {
    return (flags & (SYN | ACK | RST | FIN)) == SYN;
  }

  /** How many sequence numbers it takes. */
  int length() {
    return payload.remaining() + (has(SYN) ? 1 : 0) + (has(FIN) ? 1 : 0);
  }

  /** The sequence number behind it. */
  int end() {
    return sequence + length();
  }

  /** Reads the payload of a packet; empty when it is malformed or damaged. */
  static Optional<TcpSegment> parse(int source, int destination, Octets bytes) {
    int size = bytes.remaining();
    if (size < HEADER_BYTES) {
      return Optional.empty();
    }
    int at = bytes.position();
    int header = (bytes.get(at + DATA_OFFSET) & 0xf0) >> 2;
    long sum = Checksum.pseudoHeader(source, destination, Ipv4Packet.TCP, size);
    if (header < HEADER_BYTES || header > size || Checksum.fold(Checksum.add(sum, bytes)) != 0) {
      return Optional.empty();
    }
    Options options = Options.parse(bytes.slice(at + HEADER_BYTES, header - HEADER_BYTES));
    return Optional.of(
        new TcpSegment(
            bytes.getShort(at),
            bytes.getShort(at + 2),
            bytes.getInt(at + 4),
            bytes.getInt(at + 8),
            bytes.get(at + DATA_OFFSET + 1) & ALL_FLAGS,
            bytes.getShort(at + 14),
            options.mss(),
            options.windowShift(),
            bytes.slice(at + header, size - header)));
  }

  private record Options(int mss, int windowShift) {
    /** Reads options as far as they make sense. */
    static Options parse(Octets bytes) {
      int mss = 0;
      int shift = -1;
      int at = 0;
      while (at < bytes.limit() && bytes.get(at) != END_OF_OPTIONS) {
        int kind = bytes.get(at++) & 0xff;
        if (kind == NO_OPERATION) {
          continue;
        }
        int length = at < bytes.limit() ? bytes.get(at++) & 0xff : 0;
        if (length < 2 || length - 2 > bytes.limit() - at) {
          break;
        }
        if (kind == MSS && length == MSS_BYTES) {
          mss = bytes.getShort(at);
        } else if (kind == WINDOW_SCALE && length == WINDOW_SCALE_BYTES) {
          shift = Math.min(bytes.get(at) & 0xff, LARGEST_SHIFT);
        }
        at += length - 2;
      }
      return new Options(mss, shift);
    }
  }

  private int optionBytes() {
    return (mss > 0 ? MSS_BYTES : 0) + (windowShift >= 0 ? WINDOW_SCALE_BYTES + 1 : 0);
  }

  /** Writes it. */
  void put(Octets to, int source, int destination) {
    int start = to.position();
    to.putShort(sourcePort).putShort(destinationPort);
    to.putInt(sequence).putInt(acknowledgement);
    to.put((HEADER_BYTES + optionBytes()) << 2).put(flags);
    to.putShort(window).putShort(0).putShort(0);
    if (mss > 0) {
      to.put(MSS).put(MSS_BYTES).putShort(mss);
    }
    if (windowShift >= 0) {
      to.put(NO_OPERATION).put(WINDOW_SCALE).put(WINDOW_SCALE_BYTES).put(windowShift);
    }
    to.put(payload);
    int size = to.position() - start;
    long sum = Checksum.pseudoHeader(source, destination, Ipv4Packet.TCP, size);
    int checksum = Checksum.fold(Checksum.add(sum, to.slice(start, size)));
    to.putShort(start + CHECKSUM, checksum);
  }
}
