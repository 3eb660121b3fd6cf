package dev.solo5.guest.classlib.java.security;

import java.util.Arrays;

/** A digest that takes blocks, the last of which is filled up with the number of bits. */
abstract class BlockDigest extends MessageDigest implements Cloneable {
  private final int digestLength;
  private byte[] block;
  private int filled;
  private long length;

  BlockDigest(String algorithm, int blockLength, int digestLength) {
    super(algorithm);
    block = new byte[blockLength];
    this.digestLength = digestLength;
  }

  /** Begins anew. */
  abstract void begin();

  /** Takes a block. */
  abstract void take(byte[] bytes, int offset);

  /** The digest of what was taken. */
  abstract void result(byte[] to);

  /** Whether numbers begin with their lowest byte. */
  boolean littleEndian() {
    return false;
  }

  @Override
  protected int engineGetDigestLength() {
    return digestLength;
  }

  @Override
  protected void engineUpdate(byte input) {
    block[filled++] = input;
    length++;
    if (filled == block.length) {
      take(block, 0);
      filled = 0;
    }
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int len) {
    int from = offset;
    int left = len;
    length += len;
    if (filled > 0) {
      int part = Math.min(left, block.length - filled);
      System.arraycopy(input, from, block, filled, part);
      filled += part;
      from += part;
      left -= part;
      if (filled < block.length) {
        return;
      }
      take(block, 0);
      filled = 0;
    }
    while (left >= block.length) {
      take(input, from);
      from += block.length;
      left -= block.length;
    }
    System.arraycopy(input, from, block, 0, left);
    filled = left;
  }

  @Override
  protected byte[] engineDigest() {
    long bits = length * 8;
    int field = block.length / 8;
    block[filled++] = (byte) 0x80;
    if (filled > block.length - field) {
      Arrays.fill(block, filled, block.length, (byte) 0);
      take(block, 0);
      filled = 0;
    }
    Arrays.fill(block, filled, block.length, (byte) 0);
    for (int i = 0; i < Long.BYTES; i++) {
      int at = littleEndian() ? block.length - Long.BYTES + i : block.length - 1 - i;
      block[at] = (byte) (bits >>> 8 * i);
    }
    take(block, 0);
    byte[] digest = new byte[digestLength];
    result(digest);
    engineReset();
    return digest;
  }

  @Override
  protected void engineReset() {
    filled = 0;
    length = 0;
    begin();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    BlockDigest copy = copy();
    copy.block = block.clone();
    copy.filled = filled;
    copy.length = length;
    return copy;
  }

  /** Another one that has taken the same blocks. */
  abstract BlockDigest copy();
}
