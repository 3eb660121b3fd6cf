package dev.solo5.guest.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;
import java.util.zip.CRC32C;

/** Digests, identifiers, random numbers, maps that threads share, timers. */
final class Digests {
  private static final HexFormat HEX = HexFormat.of();

  private Digests() {}

  static void run() throws Exception {
    digests();
    identifiers();
    base64();
    random();
    maps();
    atomics();
    timers();
  }

  private static void print(Object text) {
    System.out.println(text);
  }

  private static void digests() throws Exception {
    for (String algorithm :
        new String[] {
          "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/224", "SHA-512/256"
        }) {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      print(algorithm + " " + digest.getDigestLength() + " " + digest.getAlgorithm());
      for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000}) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
          bytes[i] = (byte) (7 * i);
        }
        digest.update(bytes, 0, length / 3);
        MessageDigest copy = (MessageDigest) digest.clone();
        digest.update(bytes, length / 3, length - length / 3);
        print(HEX.formatHex(digest.digest()) + " " + HEX.formatHex(copy.digest()));
      }
    }
    try {
      MessageDigest.getInstance("SHA-3000");
    } catch (NoSuchAlgorithmException e) {
      print(e.getMessage());
    }
    var crc = new CRC32C();
    crc.update("123456789".getBytes(StandardCharsets.US_ASCII));
    print(Long.toHexString(crc.getValue()));
  }

  private static void identifiers() {
    UUID random = UUID.randomUUID();
    print(random.version() + " " + random.variant() + " " + random.toString().length());
    print(UUID.fromString(random.toString()).equals(random));
    print(UUID.nameUUIDFromBytes("name".getBytes(StandardCharsets.UTF_8)));
    UUID fixed = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    print(fixed + " " + fixed.hashCode() + " " + fixed.timestamp() + " " + fixed.node());
    HexFormat colons = HexFormat.ofDelimiter(":").withPrefix("0x").withUpperCase();
    String text = colons.formatHex(new byte[] {1, -1, 127});
    print(text + " " + Arrays.toString(colons.parseHex(text)) + " " + colons);
    print(HexFormat.fromHexDigits("7fff") + HEX.toHexDigits((byte) 10));
  }

  private static void base64() {
    for (int length = 0; length < 6; length++) {
      byte[] bytes = {-1, 0, 127, 62, -5, 9};
      byte[] part = Arrays.copyOf(bytes, length);
      String plain = Base64.getEncoder().encodeToString(part);
      String url = Base64.getUrlEncoder().encodeToString(part);
      String bare = Base64.getUrlEncoder().withoutPadding().encodeToString(part);
      print(plain + " " + url + " " + bare);
      print(
          Arrays.equals(part, Base64.getDecoder().decode(plain))
              && Arrays.equals(part, Base64.getUrlDecoder().decode(bare)));
    }
    String lines = Base64.getMimeEncoder().encodeToString(new byte[100]);
    print(lines + " " + Base64.getMimeDecoder().decode(lines).length);
    for (String wrong : new String[] {"A", "AA=A", "AA=", "A?==", "AAAA=", "AAA=A", "AA==A"}) {
      try {
        print(Arrays.toString(Base64.getDecoder().decode(wrong)));
      } catch (IllegalArgumentException e) {
        print(e.getMessage());
      }
    }
  }

  private static void random() {
    var random = new SplittableRandom(42);
    SplittableRandom other = random.split();
    print(random.nextInt() + " " + random.nextLong() + " " + other.nextLong());
    var secure = new SecureRandom();
    byte[] first = new byte[32];
    byte[] second = new byte[32];
    secure.nextBytes(first);
    secure.nextBytes(second);
    print(!Arrays.equals(first, second) && secure.nextInt(5) < 5);
  }

  private static void maps() {
    var map = new ConcurrentHashMap<String, Integer>();
    for (int i = 0; i < 100; i++) {
      map.put("key" + i * 31, i);
    }
    print(map);
    for (Map.Entry<String, Integer> each : map.entrySet()) {
      if (each.getValue() % 2 == 0) {
        map.remove(each.getKey());
      }
    }
    print(
        map.size() + " " + map.merge("key31", 5, Integer::sum) + map.reduceValues(1, Integer::sum));
    print(
        map.computeIfAbsent("new", String::length)
            + " "
            + map.search(1, (k, v) -> v == 3 ? k : null));
    ConcurrentHashMap.KeySetView<Integer, Boolean> set = ConcurrentHashMap.newKeySet();
    print(set.add(1) + " " + set.add(1) + set);
    var ordered = new ConcurrentSkipListMap<Integer, String>(Map.of(3, "c", 1, "a", 2, "b"));
    for (Integer each : ordered.keySet()) {
      ordered.put(each + 3, "x");
      if (each > 6) {
        break;
      }
    }
    print(ordered + " " + ordered.headMap(3) + ordered.descendingMap() + ordered.firstKey());
    var sorted = new ConcurrentSkipListSet<>(Arrays.asList(5, 1, 3));
    print(sorted + " " + sorted.ceiling(2) + sorted.descendingSet() + sorted.pollFirst());
  }

  private static void atomics() {
    var number = new AtomicInteger(5);
    print(number.getAndUpdate(x -> x * 2) + " " + number.accumulateAndGet(3, Math::max));
    print(number.compareAndSet(10, 11) + " " + number + number.compareAndExchange(0, 1));
    var array = new AtomicIntegerArray(3);
    array.addAndGet(1, 7);
    print(array + " " + array.getAndIncrement(1));
    var adder = new LongAdder();
    adder.add(5);
    adder.increment();
    var most = new LongAccumulator(Math::max, Long.MIN_VALUE);
    most.accumulate(3);
    print(adder + " " + most + adder.sumThenReset());
    var lock = new StampedLock();
    long seen = lock.tryOptimisticRead();
    print(lock.validate(seen));
    long stamp = lock.writeLock();
    print(lock.validate(seen) + " " + (lock.tryReadLock() == 0) + lock.isWriteLocked());
    lock.unlockWrite(stamp);
    long read = lock.readLock();
    print(lock.getReadLockCount() + " " + (lock.tryConvertToWriteLock(read) != 0));
    print(lock.tryUnlockWrite() + " " + lock.isWriteLocked());
  }

  private static void timers() throws InterruptedException {
    var timer = new Timer("timer");
    var three = new CountDownLatch(3);
    var order = new StringBuilder();
    timer.schedule(task(() -> order.append("b")), 300);
    timer.schedule(task(() -> order.append("a")), 20);
    timer.scheduleAtFixedRate(task(three::countDown), 0, 5);
    var done = new CountDownLatch(1);
    timer.schedule(task(done::countDown), 500);
    three.await();
    done.await();
    print(order);
    timer.cancel();
    try {
      timer.schedule(task(() -> {}), 1);
    } catch (IllegalStateException e) {
      print(e);
    }
  }

  private static TimerTask task(Runnable body) {
    return new TimerTask() {
      @Override
      public void run() {
        body.run();
      }
    };
  }
}
