package dev.solo5.guest.conformance.arithmetic;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Arrays;

public final class BigIntegers {
  public static void run(PrintStream out) {
    BigInteger factorial = BigInteger.ONE;
    for (int i = 2; i <= 60; i++) {
      factorial = factorial.multiply(BigInteger.valueOf(i));
    }
    out.println(
        factorial
            + " "
            + factorial.bitLength()
            + " "
            + factorial.bitCount()
            + " "
            + factorial.getLowestSetBit()
            + " "
            + factorial.hashCode());
    BigInteger a = new BigInteger("-123456789012345678901234567890123456789");
    BigInteger b = new BigInteger("fedcba9876543210fedcba", 16);
    out.println(
        a.add(b)
            + " "
            + a.subtract(b)
            + " "
            + a.multiply(b)
            + " "
            + a.divide(b)
            + " "
            + a.remainder(b)
            + " "
            + a.mod(b)
            + " "
            + Arrays.toString(a.divideAndRemainder(b)));
    out.println(
        a.gcd(b)
            + " "
            + a.negate()
            + " "
            + a.abs()
            + " "
            + a.signum()
            + " "
            + a.pow(5)
            + " "
            + b.modPow(BigInteger.TEN, BigInteger.valueOf(1000007))
            + " "
            + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)));
    out.println(
        a.shiftLeft(70)
            + " "
            + a.shiftRight(70)
            + " "
            + a.and(b)
            + " "
            + a.or(b)
            + " "
            + a.xor(b)
            + " "
            + a.not()
            + " "
            + a.andNot(b)
            + " "
            + a.testBit(5)
            + " "
            + a.setBit(200)
            + " "
            + a.clearBit(3)
            + " "
            + a.flipBit(0));
    out.println(
        a.toString(2)
            + " "
            + a.toString(36)
            + " "
            + Arrays.toString(a.toByteArray())
            + " "
            + a.intValue()
            + " "
            + a.longValue()
            + " "
            + a.doubleValue()
            + " "
            + a.floatValue()
            + " "
            + factorial.doubleValue());
    out.println(
        a.compareTo(b)
            + " "
            + a.equals(new BigInteger(a.toString()))
            + " "
            + a.max(b)
            + " "
            + a.min(b)
            + " "
            + new BigInteger(new byte[] {-1, 0, 5})
            + " "
            + new BigInteger(1, new byte[] {-1, 0, 5}));
    out.println(
        BigInteger.valueOf(97).isProbablePrime(20)
            + " "
            + BigInteger.valueOf(91).isProbablePrime(20)
            + " "
            + BigInteger.valueOf(100).nextProbablePrime()
            + " "
            + BigInteger.TWO.pow(200).sqrt());
    Show.of(out, "divide", () -> b.divide(BigInteger.ZERO));
    Show.of(out, "mod", () -> b.mod(BigInteger.valueOf(-1)));
    Show.of(out, "pow", () -> b.pow(-1));
    Show.of(out, "int", () -> a.intValueExact());
    Show.of(out, "long", () -> a.longValueExact());
    Show.of(out, "inverse", () -> BigInteger.TWO.modInverse(BigInteger.valueOf(4)));
  }

  private BigIntegers() {}
}
