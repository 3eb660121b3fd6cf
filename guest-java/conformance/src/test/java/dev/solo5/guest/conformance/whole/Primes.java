package dev.solo5.guest.conformance.whole;

import java.io.PrintStream;
import java.math.BigInteger;
import java.util.BitSet;

public final class Primes {
  static long power(long base, long exponent, long modulus) {
    long result = 1;
    long b = base % modulus;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result * b % modulus;
      }
      b = b * b % modulus;
    }
    return result;
  }

  public static void run(PrintStream out) {
    BitSet sieve = new BitSet(10000);
    sieve.set(2, 10000);
    for (int i = 2; i * i < 10000; i++) {
      if (sieve.get(i)) {
        for (int j = i * i; j < 10000; j += i) {
          sieve.clear(j);
        }
      }
    }
    out.println(sieve.cardinality() + " " + sieve.previousSetBit(9999));
    int wrong = 0;
    for (int n = 3; n < 10000; n += 2) {
      if ((power(2, n - 1, n) == 1) != sieve.get(n)) {
        wrong++;
        out.print(n + " ");
      }
    }
    out.println(wrong);
    long n = 600851475143L;
    StringBuilder factors = new StringBuilder();
    for (long d = 2; n > 1; d++) {
      while (n % d == 0) {
        factors.append(d).append(' ');
        n /= d;
      }
    }
    out.println(factors);
    BigInteger p = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
    out.println(p + " " + BigInteger.valueOf(3).modPow(p.subtract(BigInteger.ONE), p));
    StringBuilder pi = new StringBuilder();
    BigInteger q = BigInteger.ONE;
    BigInteger r = BigInteger.ZERO;
    BigInteger t = BigInteger.ONE;
    BigInteger k = BigInteger.ONE;
    BigInteger m = BigInteger.valueOf(3);
    BigInteger x = BigInteger.valueOf(3);
    BigInteger four = BigInteger.valueOf(4);
    while (pi.length() < 60) {
      if (four.multiply(q).add(r).subtract(t).compareTo(m.multiply(t)) < 0) {
        pi.append(m);
        BigInteger next = BigInteger.TEN.multiply(r.subtract(m.multiply(t)));
        m =
            BigInteger.TEN
                .multiply(BigInteger.valueOf(3).multiply(q).add(r))
                .divide(t)
                .subtract(BigInteger.TEN.multiply(m));
        q = q.multiply(BigInteger.TEN);
        r = next;
      } else {
        BigInteger next = q.add(q).add(r).multiply(x);
        BigInteger digit =
            q.multiply(k.multiply(BigInteger.valueOf(7)).add(BigInteger.TWO))
                .add(r.multiply(x))
                .divide(t.multiply(x));
        q = q.multiply(k);
        t = t.multiply(x);
        x = x.add(BigInteger.TWO);
        k = k.add(BigInteger.ONE);
        m = digit;
        r = next;
      }
    }
    out.println(pi);
  }

  private Primes() {}
}
