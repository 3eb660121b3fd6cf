package dev.solo5.guest.classlib.java.util;

import java.io.Serializable;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The sequences that {@code java.util.Random} documents. */
public class Random implements RandomGenerator, Serializable {
  private static final long serialVersionUID = 1L;

  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long INCREMENT = 0xBL;
  private static final long MASK = (1L << 48) - 1;

  private static long lastSeed = 0x9E3779B97F4A7C15L;

  private long seed;
  private double nextGaussian;
  private boolean hasNextGaussian;

  /** Seeded differently each time. */
  public Random() {
    lastSeed = lastSeed * 6364136223846793005L + System.nanoTime();
    seed = scrambled(lastSeed ^ System.currentTimeMillis());
  }

  /** With the sequence of the seed. */
  public Random(long seed) {
    if (getClass() == Random.class) {
      this.seed = scrambled(seed);
    } else {
      setSeed(seed);
    }
  }

  private static long scrambled(long seed) {
    return (seed ^ MULTIPLIER) & MASK;
  }

  /** One whose methods all come from another generator. */
  public static Random from(RandomGenerator generator) {
    return generator instanceof Random random ? random : new Wrapped(generator);
  }

  public void setSeed(long newSeed) {
    seed = scrambled(newSeed);
    hasNextGaussian = false;
  }

  protected int next(int bits) {
    seed = (seed * MULTIPLIER + INCREMENT) & MASK;
    return (int) (seed >>> (48 - bits));
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; ) {
      int bits = nextInt();
      for (int n = Math.min(bytes.length - i, Integer.BYTES); n > 0; n--) {
        bytes[i++] = (byte) bits;
        bits >>= Byte.SIZE;
      }
    }
  }

  @Override
  public int nextInt() {
    return next(32);
  }

  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    int bits = next(31);
    int most = bound - 1;
    if ((bound & most) == 0) {
      return (int) (bound * (long) bits >> 31);
    }
    int result = bits % bound;
    while (bits - result + most < 0) {
      bits = next(31);
      result = bits % bound;
    }
    return result;
  }

  @Override
  public int nextInt(int origin, int bound) {
    checkRange(origin < bound);
    return within(origin, bound);
  }

  private int within(int origin, int bound) {
    int result = nextInt();
    int size = bound - origin;
    int most = size - 1;
    if ((size & most) == 0) {
      return (result & most) + origin;
    }
    if (size > 0) {
      int bits = result >>> 1;
      result = bits % size;
      while (bits + most - result < 0) {
        bits = nextInt() >>> 1;
        result = bits % size;
      }
      return result + origin;
    }
    while (result < origin || result >= bound) {
      result = nextInt();
    }
    return result;
  }

  @Override
  public long nextLong() {
    return ((long) next(32) << 32) + next(32);
  }

  @Override
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    return within(0, bound);
  }

  @Override
  public long nextLong(long origin, long bound) {
    checkRange(origin < bound);
    return within(origin, bound);
  }

  private long within(long origin, long bound) {
    long result = nextLong();
    long size = bound - origin;
    long most = size - 1;
    if ((size & most) == 0) {
      return (result & most) + origin;
    }
    if (size > 0) {
      long bits = result >>> 1;
      result = bits % size;
      while (bits + most - result < 0) {
        bits = nextLong() >>> 1;
        result = bits % size;
      }
      return result + origin;
    }
    while (result < origin || result >= bound) {
      result = nextLong();
    }
    return result;
  }

  @Override
  public boolean nextBoolean() {
    return next(1) != 0;
  }

  @Override
  public float nextFloat() {
    return next(24) * 0x1p-24f;
  }

  @Override
  public float nextFloat(float bound) {
    checkBound(bound > 0 && bound < Float.POSITIVE_INFINITY);
    float result = nextFloat() * bound;
    return result >= bound ? Math.nextDown(bound) : result;
  }

  @Override
  public float nextFloat(float origin, float bound) {
    checkRange(origin < bound && bound - origin < Float.POSITIVE_INFINITY);
    float result = nextFloat() * (bound - origin) + origin;
    return result >= bound ? Math.nextDown(bound) : result;
  }

  @Override
  public double nextDouble() {
    return (((long) next(26) << 27) + next(27)) * 0x1p-53;
  }

  @Override
  public double nextDouble(double bound) {
    checkBound(bound > 0 && bound < Double.POSITIVE_INFINITY);
    double result = nextDouble() * bound;
    return result >= bound ? Math.nextDown(bound) : result;
  }

  @Override
  public double nextDouble(double origin, double bound) {
    checkRange(origin < bound && bound - origin < Double.POSITIVE_INFINITY);
    return within(origin, bound);
  }

  private double within(double origin, double bound) {
    double result = nextDouble() * (bound - origin) + origin;
    return result >= bound ? Math.nextDown(bound) : result;
  }

  @Override
  public double nextGaussian() {
    if (hasNextGaussian) {
      hasNextGaussian = false;
      return nextGaussian;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    nextGaussian = y * factor;
    hasNextGaussian = true;
    return x * factor;
  }

  @Override
  public double nextGaussian(double mean, double deviation) {
    if (deviation < 0) {
      throw new IllegalArgumentException("standard deviation must be non-negative");
    }
    return mean + deviation * nextGaussian();
  }

  private static void checkRange(boolean good) {
    if (!good) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
  }

  private static void checkBound(boolean good) {
    if (!good) {
      throw new IllegalArgumentException("bound must be finite and positive");
    }
  }

  private static void checkSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("size must be non-negative");
    }
  }

  @Override
  public IntStream ints() {
    return IntStream.generate(this::nextInt);
  }

  @Override
  public IntStream ints(long size) {
    checkSize(size);
    return ints().limit(size);
  }

  @Override
  public IntStream ints(int origin, int bound) {
    checkRange(origin < bound);
    int size = bound - origin;
    return IntStream.generate(() -> size > 0 ? nextInt(size) + origin : within(origin, bound));
  }

  @Override
  public IntStream ints(long size, int origin, int bound) {
    checkSize(size);
    return ints(origin, bound).limit(size);
  }

  @Override
  public LongStream longs() {
    return LongStream.generate(this::nextLong);
  }

  @Override
  public LongStream longs(long size) {
    checkSize(size);
    return longs().limit(size);
  }

  @Override
  public LongStream longs(long origin, long bound) {
    checkRange(origin < bound);
    return LongStream.generate(() -> within(origin, bound));
  }

  @Override
  public LongStream longs(long size, long origin, long bound) {
    checkSize(size);
    return longs(origin, bound).limit(size);
  }

  @Override
  public DoubleStream doubles() {
    return DoubleStream.generate(this::nextDouble);
  }

  @Override
  public DoubleStream doubles(long size) {
    checkSize(size);
    return doubles().limit(size);
  }

  @Override
  public DoubleStream doubles(double origin, double bound) {
    checkRange(origin < bound && bound - origin < Double.POSITIVE_INFINITY);
    return DoubleStream.generate(() -> within(origin, bound));
  }

  @Override
  public DoubleStream doubles(long size, double origin, double bound) {
    checkSize(size);
    return doubles(origin, bound).limit(size);
  }

  /** Another generator with this class's methods. */
  private static final class Wrapped extends Random {
    private static final long serialVersionUID = 1L;

    private final transient RandomGenerator generator;

    Wrapped(RandomGenerator generator) {
      super(0);
      this.generator = generator;
    }

    @Override
    public void setSeed(long seed) {
      if (generator != null) {
        throw new UnsupportedOperationException();
      }
    }

    @Override
    protected int next(int bits) {
      return generator.nextInt() >>> (32 - bits);
    }

    @Override
    public int nextInt() {
      return generator.nextInt();
    }

    @Override
    public long nextLong() {
      return generator.nextLong();
    }

    @Override
    public double nextDouble() {
      return generator.nextDouble();
    }
  }
}
