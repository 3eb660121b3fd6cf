package dev.solo5.guest.classlib.java.security;

import dev.solo5.guest.runtime.Native;
import java.util.Random;

/** Numbers of the CPU's own generator; what is said to seed it changes nothing. */
public class SecureRandom extends Random {
  private static final long serialVersionUID = 1L;

  private static final String ALGORITHM = "NativePRNG";

  /**
   * A generator.
   *
   * @throws IllegalStateException if the CPU has no RDRAND
   */
  public SecureRandom() {
    super(0);
    if (!Native.hasRandom()) {
      throw new IllegalStateException("this CPU has no RDRAND");
    }
  }

  /** The same as without a seed. */
  public SecureRandom(byte[] seed) {
    this();
  }

  public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
    return switch (algorithm) {
      case "NativePRNG", "NativePRNGBlocking", "NativePRNGNonBlocking", "DRBG", "SHA1PRNG" ->
          new SecureRandom();
      default -> throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
    };
  }

  public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
    return new SecureRandom();
  }

  public String getAlgorithm() {
    return ALGORITHM;
  }

  public void setSeed(byte[] seed) {}

  @Override
  public void setSeed(long seed) {}

  public void reseed() {}

  @Override
  public void nextBytes(byte[] bytes) {
    fill(bytes, false);
  }

  private static void fill(byte[] bytes, boolean seed) {
    long word = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (i % Long.BYTES == 0) {
        word = seed ? Native.randomSeed() : Native.random();
      }
      bytes[i] = (byte) word;
      word >>>= 8;
    }
  }

  @Override
  protected final int next(int numBits) {
    return (int) Native.random() >>> (32 - numBits);
  }

  public static byte[] getSeed(int numBytes) {
    return new SecureRandom().generateSeed(numBytes);
  }

  public byte[] generateSeed(int numBytes) {
    if (numBytes < 0) {
      throw new IllegalArgumentException("numBytes cannot be negative");
    }
    byte[] seed = new byte[numBytes];
    fill(seed, true);
    return seed;
  }

  @Override
  public String toString() {
    return ALGORITHM;
  }
}
