package dev.solo5.network.tcp;

import dev.solo5.network.ip.Transfer;

/**
 * A queue of bytes in a ring that grows with its contents up to a limit. Places are counted from
 * its head; bytes may be put beyond the tail before those in between are there.
 */
final class ByteRing {
  private static final int SMALLEST = 2048;

  private final int limit;
  private byte[] bytes = new byte[0];
  private int head;
  private int size;

  /**
   * @param limit the most it holds in bytes; a power of two, 2048 at least
   */
  ByteRing(int limit) {
    if (limit < SMALLEST || Integer.bitCount(limit) != 1) {
      throw new IllegalArgumentException("not a power of two from 2048 up: " + limit);
    }
    this.limit = limit;
  }

  int size() {
    return size;
  }

  /** How many bytes may follow the tail. */
  int room() {
    return limit - size;
  }

  /** Puts bytes of a source at a place, which must leave room for them. */
  void put(int place, Transfer source, int length) {
    require(place + length);
    around(place, length, source);
  }

  /** Goes through a range of the ring, in one piece or two. */
  private void around(int place, int length, Transfer transfer) {
    int from = index(place);
    int first = Math.min(length, bytes.length - from);
    transfer.range(bytes, from, first);
    if (first < length) {
      transfer.range(bytes, 0, length - first);
    }
  }

  /** Moves the tail: bytes that were put behind it belong to the queue now. */
  void extend(int length) {
    if (length < 0 || length > room()) {
      throw new IllegalArgumentException("no room for " + length + " more bytes");
    }
    size += length;
  }

  /** Appends as many bytes of a source as there is room for, of those there are; how many. */
  int append(Transfer source, int available) {
    int length = Math.min(room(), available);
    put(size, source, length);
    extend(length);
    return length;
  }

  /** Copies bytes of the queue; place and length must lie in it. */
  void copy(int place, int length, Transfer target) {
    if (place < 0 || length < 0 || place + length > size) {
      throw new IllegalArgumentException("not in the queue: " + length + " bytes at " + place);
    }
    around(place, length, target);
  }

  /** Drops bytes from the head. */
  void drop(int length) {
    if (length < 0 || length > size) {
      throw new IllegalArgumentException("not in the queue: " + length + " bytes");
    }
    head = index(length);
    size -= length;
  }

  /** Drops everything and the memory it took. */
  void clear() {
    bytes = new byte[0];
    head = 0;
    size = 0;
  }

  private int index(int place) {
    return bytes.length == 0 ? 0 : (head + place) & (bytes.length - 1);
  }

  private void require(int capacity) {
    if (capacity <= bytes.length) {
      return;
    }
    if (capacity > limit) {
      throw new IllegalArgumentException("more than " + limit + " bytes: " + capacity);
    }
    int larger = Math.max(SMALLEST, Integer.highestOneBit(capacity - 1) << 1);
    byte[] moved = new byte[larger];
    // Bytes beyond the tail move along: everything from the head on, once around.
    int first = bytes.length - head;
    System.arraycopy(bytes, head, moved, 0, first);
    System.arraycopy(bytes, 0, moved, first, head);
    bytes = moved;
    head = 0;
  }
}
