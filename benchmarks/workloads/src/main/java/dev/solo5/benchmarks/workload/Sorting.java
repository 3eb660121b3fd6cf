package dev.solo5.benchmarks.workload;

/** Arrays of integers: a heap sort, and a sieve. */
final class Sorting implements Workload {
  private static final int NUMBERS = 300_000;
  private static final int LIMIT = 3_000_000;

  @Override
  public long run() {
    int[] numbers = new int[NUMBERS];
    int state = 12345;
    for (int i = 0; i < NUMBERS; i++) {
      state = state * 1_103_515_245 + 12345;
      numbers[i] = state >>> 4;
    }
    sort(numbers);
    long sum = 0;
    for (int i = 0; i < NUMBERS; i += 1000) {
      sum = 31 * sum + numbers[i];
    }
    return 31 * sum + primes();
  }

  private static void sort(int[] numbers) {
    for (int i = numbers.length / 2 - 1; i >= 0; i--) {
      sink(numbers, i, numbers.length);
    }
    for (int end = numbers.length - 1; end > 0; end--) {
      int largest = numbers[0];
      numbers[0] = numbers[end];
      numbers[end] = largest;
      sink(numbers, 0, end);
    }
  }

  private static void sink(int[] numbers, int from, int end) {
    int hole = from;
    int number = numbers[hole];
    for (int child = 2 * hole + 1; child < end; child = 2 * hole + 1) {
      if (child + 1 < end && numbers[child + 1] > numbers[child]) {
        child++;
      }
      if (numbers[child] <= number) {
        break;
      }
      numbers[hole] = numbers[child];
      hole = child;
    }
    numbers[hole] = number;
  }

  private static int primes() {
    boolean[] composite = new boolean[LIMIT];
    int primes = 0;
    for (int i = 2; i < LIMIT; i++) {
      if (!composite[i]) {
        primes++;
        for (long j = (long) i * i; j < LIMIT; j += i) {
          composite[(int) j] = true;
        }
      }
    }
    return primes;
  }
}
