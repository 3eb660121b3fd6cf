package dev.solo5.network;

import dev.solo5.network.ip.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Blocks of a capture, draft-ietf-opsawg-pcapng section 4, least significant byte first. */
final class PcapngBlock {
  private static final int SECTION = 0x0a0d0d0a;
  private static final int INTERFACE = 1;
  private static final int STATISTICS = 5;
  private static final int PACKET = 6;

  private static final int ORDER = 0x1a2b3c4d;
  private static final int MAJOR = 1;
  private static final int LINK_ETHERNET = 1;

  private static final int OPTION_NAME = 2;
  private static final int OPTION_RESOLUTION = 9;
  private static final int NANOSECONDS = 9; // as a power of ten, negated
  private static final int OPTION_RECEIVED = 4;
  private static final int OPTION_DROPPED = 5;
  private static final int OPTION_END = 0;

  private static final int FRAME_BYTES = 3 * Integer.BYTES; // type and both lengths
  private static final int OPTION_BYTES = 2 * Short.BYTES;

  private PcapngBlock() {}

  /** The beginning of a file. */
  static byte[] section() {
    int body = 2 * Integer.BYTES + Long.BYTES;
    ByteBuffer block = begin(SECTION, body);
    block.putInt(ORDER).putShort((short) MAJOR).putShort((short) 0).putLong(-1);
    return end(block);
  }

  /** An Ethernet of a name, whose times are in nanoseconds; it has number 0. */
  static byte[] ethernet(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    int options = OPTION_BYTES + padded(text.length) + OPTION_BYTES + padded(1) + OPTION_BYTES;
    ByteBuffer block = begin(INTERFACE, 2 * Integer.BYTES + options);
    block.putShort((short) LINK_ETHERNET).putShort((short) 0).putInt(0); // frames are whole
    option(block, OPTION_NAME, text);
    option(block, OPTION_RESOLUTION, new byte[] {NANOSECONDS});
    block.putShort((short) OPTION_END).putShort((short) 0);
    return end(block);
  }

  /** A frame that came at a time. */
  static byte[] packet(long nanos, Octets frame) {
    int size = frame.remaining();
    ByteBuffer block = begin(PACKET, 5 * Integer.BYTES + padded(size));
    block.putInt(0).putInt((int) (nanos >>> Integer.SIZE)).putInt((int) nanos);
    block.putInt(size).putInt(size);
    frame.give((array, from, length) -> block.put(array, from, length));
    return end(block);
  }

  /** How many frames came and how many of them are missing. */
  static byte[] statistics(long nanos, long received, long dropped) {
    int options = 2 * (OPTION_BYTES + Long.BYTES) + OPTION_BYTES;
    ByteBuffer block = begin(STATISTICS, 3 * Integer.BYTES + options);
    block.putInt(0).putInt((int) (nanos >>> Integer.SIZE)).putInt((int) nanos);
    block.putShort((short) OPTION_RECEIVED).putShort((short) Long.BYTES).putLong(received);
    block.putShort((short) OPTION_DROPPED).putShort((short) Long.BYTES).putLong(dropped);
    block.putShort((short) OPTION_END).putShort((short) 0);
    return end(block);
  }

  private static int padded(int size) {
    return (size + Integer.BYTES - 1) & -Integer.BYTES;
  }

  private static ByteBuffer begin(int type, int bodyBytes) {
    int size = FRAME_BYTES + bodyBytes;
    ByteBuffer block = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    return block.putInt(type).putInt(size);
  }

  private static void option(ByteBuffer block, int code, byte[] value) {
    block.putShort((short) code).putShort((short) value.length).put(value);
    block.position(block.position() + padded(value.length) - value.length);
  }

  private static byte[] end(ByteBuffer block) {
    block.putInt(block.capacity() - Integer.BYTES, block.capacity());
    byte[] bytes = new byte[block.capacity()];
    block.get(0, bytes);
    return bytes;
  }
}
