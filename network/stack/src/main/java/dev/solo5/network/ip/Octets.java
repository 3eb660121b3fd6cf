package dev.solo5.network.ip;

import java.util.Arrays;
import java.util.Objects;

/**
 * A part of an array with a place in it, big-endian: to read what came and to write what goes.
 * Offsets count from the beginning of the part; a place outside of it is refused with an {@link
 * IndexOutOfBoundsException}.
 */
public final class Octets {
  final byte[] array;
  final int start;
  private final int capacity;
  private int position;
  private int limit;

  private Octets(byte[] array, int start, int capacity) {
    this.array = array;
    this.start = start;
    this.capacity = capacity;
    this.limit = capacity;
  }

  /** Room for this many bytes, all zero. */
  public static Octets allocate(int size) {
    return new Octets(new byte[size], 0, size);
  }

  /** A view of a whole array. */
  public static Octets view(byte[] array) {
    return new Octets(array, 0, array.length);
  }

  public int position() {
    return position;
  }

  /** Moves the place, up to the limit. */
  public Octets position(int place) {
    Objects.checkIndex(place, limit + 1);
    position = place;
    return this;
  }

  public int limit() {
    return limit;
  }

  /** Moves the end; the place is not behind it. */
  public Octets limit(int end) {
    Objects.checkFromToIndex(position, end, capacity);
    limit = end;
    return this;
  }

  public int remaining() {
    return limit - position;
  }

  /** Makes it as it was when it was made: from its beginning to its end. */
  public Octets clear() {
    position = 0;
    limit = capacity;
    return this;
  }

  /** Ends it where its place is, which becomes its beginning. */
  public Octets flip() {
    limit = position;
    position = 0;
    return this;
  }

  /** Moves the place to the beginning. */
  public Octets rewind() {
    position = 0;
    return this;
  }

  /** A view of a part of it, with a place of its own. */
  public Octets slice(int at, int size) {
    Objects.checkFromIndexSize(at, size, limit);
    return new Octets(array, start + at, size);
  }

  /** The byte at an offset. */
  public int get(int at) {
    return array[start + Objects.checkIndex(at, limit)];
  }

  /** The two bytes at an offset, 0..65535. */
  public int getShort(int at) {
    int i = start + Objects.checkFromIndexSize(at, Short.BYTES, limit);
    return (array[i] & 0xff) << 8 | (array[i + 1] & 0xff);
  }

  /** The four bytes at an offset. */
  public int getInt(int at) {
    int i = start + Objects.checkFromIndexSize(at, Integer.BYTES, limit);
    return array[i] << 24
        | (array[i + 1] & 0xff) << 16
        | (array[i + 2] & 0xff) << 8
        | (array[i + 3] & 0xff);
  }

  /** Reads bytes into an array from the place, which moves behind them. */
  public void get(byte[] target, int from, int size) {
    System.arraycopy(array, start + advance(size), target, from, size);
  }

  /** What remains, in an array of its own; the place stays. */
  public byte[] copy() {
    return Arrays.copyOfRange(array, start + position, start + limit);
  }

  /** Hands what remains to whoever takes ranges of arrays; the place stays. */
  public void give(Transfer target) {
    target.range(array, start + position, limit - position);
  }

  /** Writes the lower byte of a number at the place, which moves behind it. */
  public Octets put(int value) {
    array[start + advance(1)] = (byte) value;
    return this;
  }

  /** Writes the lower two bytes of a number at the place, which moves behind them. */
  public Octets putShort(int value) {
    putShort(advance(Short.BYTES), value);
    return this;
  }

  /** Writes the lower two bytes of a number at an offset. */
  public void putShort(int at, int value) {
    int i = start + Objects.checkFromIndexSize(at, Short.BYTES, limit);
    array[i] = (byte) (value >> 8);
    array[i + 1] = (byte) value;
  }

  /** Writes four bytes at the place, which moves behind them. */
  public Octets putInt(int value) {
    int i = start + advance(Integer.BYTES);
    array[i] = (byte) (value >> 24);
    array[i + 1] = (byte) (value >> 16);
    array[i + 2] = (byte) (value >> 8);
    array[i + 3] = (byte) value;
    return this;
  }

  /** Writes what remains of another one at the place, which moves behind it. */
  public Octets put(Octets source) {
    return put(source.array, source.start + source.position, source.remaining());
  }

  /** Writes bytes of an array at the place, which moves behind them. */
  public Octets put(byte[] source, int from, int size) {
    System.arraycopy(source, from, array, start + advance(size), size);
    return this;
  }

  private int advance(int size) {
    int at = Objects.checkFromIndexSize(position, size, limit);
    position = at + size;
    return at;
  }
}
