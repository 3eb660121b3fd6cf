package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class Bits {
  public static void run(PrintStream out) {
    int[] ints = {0, 1, -1, 0x12345678, 0x80000000, 0x7fffffff, 0x0000ff00, 100};
    for (int i : ints) {
      out.println(
          Integer.bitCount(i)
              + " "
              + Integer.reverse(i)
              + " "
              + Integer.reverseBytes(i)
              + " "
              + Integer.rotateLeft(i, 5)
              + " "
              + Integer.rotateRight(i, 7)
              + " "
              + Integer.numberOfLeadingZeros(i)
              + " "
              + Integer.numberOfTrailingZeros(i)
              + " "
              + Integer.highestOneBit(i)
              + " "
              + Integer.lowestOneBit(i)
              + " "
              + Integer.signum(i)
              + " "
              + Integer.toBinaryString(i)
              + " "
              + Integer.toOctalString(i)
              + " "
              + Integer.toHexString(i)
              + " "
              + Integer.toUnsignedString(i)
              + " "
              + Integer.toUnsignedLong(i)
              + " "
              + Integer.toString(i, 36)
              + " "
              + Integer.toUnsignedString(i, 7)
              + " "
              + Integer.divideUnsigned(i, 10)
              + " "
              + Integer.remainderUnsigned(i, 10));
      out.println(
          Short.reverseBytes((short) i)
              + " "
              + Short.toUnsignedInt((short) i)
              + " "
              + Byte.toUnsignedInt((byte) i)
              + " "
              + Character.reverseBytes((char) i)
              + " "
              + Integer.compress(i, 0x0f0f0f0f)
              + " "
              + Integer.expand(i, 0x0f0f0f0f));
      long l = i * 0x100000001L + 3;
      out.println(
          Long.bitCount(l)
              + " "
              + Long.reverse(l)
              + " "
              + Long.reverseBytes(l)
              + " "
              + Long.rotateLeft(l, 50)
              + " "
              + Long.rotateRight(l, 7)
              + " "
              + Long.numberOfLeadingZeros(l)
              + " "
              + Long.numberOfTrailingZeros(l)
              + " "
              + Long.highestOneBit(l)
              + " "
              + Long.lowestOneBit(l)
              + " "
              + Long.signum(l)
              + " "
              + Long.toBinaryString(l)
              + " "
              + Long.toOctalString(l)
              + " "
              + Long.toHexString(l)
              + " "
              + Long.toUnsignedString(l)
              + " "
              + Long.toString(l, 36)
              + " "
              + Long.toUnsignedString(l, 13)
              + " "
              + Long.hashCode(l));
    }
  }

  private Bits() {}
}
