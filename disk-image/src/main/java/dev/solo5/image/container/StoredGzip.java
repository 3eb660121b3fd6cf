package dev.solo5.image.container;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * A gzip file (RFC 1952) whose content is stored, not compressed: what a compressor makes of it
 * differs between the versions of zlib that JVMs come with, and the same disk has to give the same
 * bytes. There is no name and no time in it.
 */
final class StoredGzip extends FilterOutputStream {
  private static final int LARGEST_BLOCK = 0xFFFF;
  private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

  private final CRC32 checksum = new CRC32();
  private final byte[] block = new byte[LARGEST_BLOCK];
  private int filled;
  private int length; // modulo 2^32

  /** Begins a file; closing this closes {@code output}. */
  StoredGzip(OutputStream output) throws IOException {
    super(output);
    output.write(HEADER);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    checksum.update(bytes, offset, count);
    length += count;
    int done = 0;
    while (done < count) {
      if (filled == LARGEST_BLOCK) {
        putBlock(false);
      }
      int taken = Math.min(count - done, LARGEST_BLOCK - filled);
      System.arraycopy(bytes, offset + done, block, filled, taken);
      filled += taken;
      done += taken;
    }
  }

  /** RFC 1951, 3.2.4: whether it is the last, length, its complement, the bytes. */
  private void putBlock(boolean last) throws IOException {
    out.write(last ? 1 : 0);
    putShort(filled);
    putShort(~filled);
    out.write(block, 0, filled);
    filled = 0;
  }

  private void putShort(int number) throws IOException {
    out.write(number);
    out.write(number >>> 8);
  }

  @Override
  public void close() throws IOException {
    try (OutputStream output = out) {
      putBlock(true);
      int sum = (int) checksum.getValue();
      putShort(sum);
      putShort(sum >>> 16);
      putShort(length);
      putShort(length >>> 16);
      output.flush();
    }
  }
}
