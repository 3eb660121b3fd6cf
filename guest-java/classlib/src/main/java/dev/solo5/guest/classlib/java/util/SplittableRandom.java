package dev.solo5.guest.classlib.java.util;

import java.util.Random;
import java.util.random.RandomGenerator;

/** Numbers of a sequence that others can be split off from (SplitMix64). */
public final class SplittableRandom implements RandomGenerator {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long step;
  private long seed;

  private SplittableRandom(long seed, long step) {
    this.seed = seed;
    this.step = step;
  }

  public SplittableRandom(long seed) {
    this(seed, GOLDEN);
  }

  public SplittableRandom() {
    this(new Random().nextLong());
  }

  private long nextSeed() {
    return seed += step;
  }

  private static long mix(long z) {
    long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
    return b ^ b >>> 31;
  }

  private static long mixStep(long z) {
    long a = (z ^ z >>> 33) * 0xff51afd7ed558ccdL;
    long b = (a ^ a >>> 33) * 0xc4ceb9fe1a85ec53L;
    long odd = (b ^ b >>> 33) | 1L;
    return Long.bitCount(odd ^ odd >>> 1) < 24 ? odd ^ 0xaaaaaaaaaaaaaaaaL : odd;
  }

  public SplittableRandom split() {
    return new SplittableRandom(nextLong(), mixStep(nextSeed()));
  }

  @Override
  public int nextInt() {
    long z = nextSeed();
    long a = (z ^ z >>> 33) * 0x62a9d9ed799705f5L;
    return (int) ((a ^ a >>> 28) * 0xcb24d0a5c88c35b3L >>> 32);
  }

  @Override
  public long nextLong() {
    return mix(nextSeed());
  }
}
