package dev.solo5.guest.program;

import dev.solo5.guest.BlockDevice;
import dev.solo5.guest.Console;
import dev.solo5.guest.Guest;
import dev.solo5.guest.Memory;
import dev.solo5.guest.NetDevice;
import java.util.Arrays;
import java.util.List;

/** Uses every device, with good and with hostile arguments; the same on a JVM and in a guest. */
public final class Devices {
  private static final int TYPE = 12; // in a frame
  private static final byte[] OURS = {(byte) 0x88, (byte) 0xb5}; // for experiments
  private static final int HEADER = 14;

  private Devices() {}

  interface Body {
    void run() throws Exception;
  }

  /** Runs all. */
  public static void main(String[] arguments) throws Exception {
    say(Arrays.toString(arguments) + " " + Guest.arguments());
    clocks();
    memory();
    blocks();
    NetDevice left = NetDevice.acquire("left");
    NetDevice right = NetDevice.acquire("right");
    frames(left, right);
    waits(left, right);
    crowd(left, right);
    outcome("exit", () -> Guest.exit(255));
    Guest.exit(3);
  }

  private static void say(String line) {
    Console.write(line + "\n");
  }

  private static void outcome(String what, Body body) {
    try {
      body.run();
      say(what + ": done");
    } catch (Exception e) {
      say(what + ": " + e.getClass().getName() + ": " + e.getMessage());
    }
  }

  private static void clocks() throws InterruptedException {
    long before = Guest.monotonicNanos();
    int early = 0;
    for (int i = 0; i < 50; i++) {
      long start = Guest.monotonicNanos();
      Thread.sleep(i % 3);
      early += Guest.monotonicNanos() - start < 1_000_000L * (i % 3) ? 1 : 0;
    }
    say("sleeps that ended early: " + early + ", " + (Guest.monotonicNanos() > before));
    say("wall " + (Guest.wallNanos() / 1_000_000_000L > 1_700_000_000L));
  }

  @SuppressWarnings("try") // closed early on purpose
  private static void memory() {
    try (Memory memory = Memory.allocate(100)) {
      memory.putInt(0, 0x01020304);
      memory.putShort(4, (short) -2);
      memory.putLong(90, 0x1122334455667788L);
      memory.put(99, (byte) 7);
      byte[] bytes = new byte[10];
      memory.copyTo(90, bytes, 0, 10);
      memory.copyFrom(7, bytes, 1, 9);
      say(memory.get(0) + " " + memory.getShort(4) + " " + memory.getInt(1) + " " + memory.get(8));
      say(memory.getLong(90) + " " + Arrays.toString(bytes));
      for (int index : new int[] {-1, 93, 100, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        outcome("long at " + index, () -> memory.getLong(index));
        outcome("copy at " + index, () -> memory.copyTo(index, bytes, 1, 9));
        outcome("copy to " + index, () -> memory.copyTo(1, bytes, index, 9));
      }
      memory.close();
      outcome("closed", () -> memory.get(0));
    }
    outcome("none", () -> Memory.allocate(0));
  }

  private static void blocks() {
    outcome("unknown", () -> BlockDevice.acquire("nix"));
    outcome("network", () -> BlockDevice.acquire("left"));
    outcome("disk", () -> NetDevice.acquire("storage"));
    outcome("empty", () -> NetDevice.acquire(""));
    outcome("zero", () -> NetDevice.acquire("left\0"));
    BlockDevice device = BlockDevice.acquire("storage");
    say(device + " " + device.capacity() + " " + device.blockSize());
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7 + i / 512);
    }
    device.write(1024, bytes);
    byte[] read = new byte[5000];
    BlockDevice.acquire("storage").read(1024, read, 100, 4096);
    say("read " + Arrays.equals(bytes, Arrays.copyOfRange(read, 100, 4196)));
    try (Memory memory = Memory.allocate(8192)) {
      device.read(512, memory, 3, 2048);
      device.write(8192, memory, 3, 2048);
      device.read(8192, read, 1, 2048);
      say(
          "moved "
              + Arrays.equals(Arrays.copyOf(bytes, 1536), Arrays.copyOfRange(read, 513, 2049)));
      long end = device.capacity();
      for (long position :
          new long[] {-512, 1, end, end - 512, Long.MAX_VALUE, Long.MIN_VALUE, -512L & -1L >>> 1}) {
        outcome("read", () -> device.read(position, new byte[1024]));
        outcome("write", () -> device.write(position, memory, 0, 1024));
      }
      outcome("outside", () -> device.write(0, memory, 7800, 512));
    }
    for (int[] range : new int[][] {{0, 100}, {0, 8192}, {-512, 512}, {0, -512}, {5000, 0}}) {
      outcome("array", () -> device.read(0, read, range[0], range[1]));
    }
  }

  private static byte[] frame(NetDevice from, NetDevice to, int length, int fill) {
    byte[] frame = new byte[length];
    Arrays.fill(frame, (byte) fill);
    System.arraycopy(to.mac(), 0, frame, 0, NetDevice.ADDRESS);
    System.arraycopy(from.mac(), 0, frame, NetDevice.ADDRESS, NetDevice.ADDRESS);
    System.arraycopy(OURS, 0, frame, TYPE, OURS.length);
    return frame;
  }

  private static boolean isOurs(byte[] frame) {
    return frame[TYPE] == OURS[0] && frame[TYPE + 1] == OURS[1];
  }

  /** The next frame of ours; the host of a network may send others. */
  private static int receive(NetDevice device, byte[] into) throws InterruptedException {
    int length;
    do {
      length = device.read(into);
    } while (!isOurs(into));
    return length;
  }

  private static void frames(NetDevice left, NetDevice right) throws InterruptedException {
    say(left + " " + left.mtu() + " " + left.largestFrame() + " " + left.mac().length);
    byte[] into = new byte[left.largestFrame()];
    for (int length : new int[] {60, 61, 1000, 1514}) {
      left.write(frame(left, right, length, length));
      int received = receive(right, into);
      say(
          received
              + " "
              + Arrays.equals(frame(left, right, length, length), Arrays.copyOf(into, received)));
    }
    try (Memory memory = Memory.allocate(4000)) {
      memory.copyFrom(7, frame(right, left, 300, 5), 0, 300);
      right.write(memory, 7, 300);
      int length;
      do {
        length = left.read(memory, 2001, 1514);
      } while (memory.getShort(2001 + TYPE) != (short) 0x88b5);
      say(length + " " + memory.get(2001 + 299));
      outcome("outside", () -> left.tryRead(memory, 3000, 1514));
      outcome("outside", () -> left.write(memory, 3990, 60));
    }
    outcome("short", () -> left.write(new byte[13]));
    outcome("long", () -> left.write(new byte[1515]));
    outcome("little", () -> left.tryRead(new byte[1513], 0, 1513));
    outcome("outside", () -> left.tryRead(new byte[2000], 500, 1514));
    outcome("negative", () -> left.write(new byte[2000], -1, 60));
  }

  private static void waits(NetDevice left, NetDevice right) throws InterruptedException {
    drain(left);
    drain(right);
    say("none " + NetDevice.awaitAny(0, left, right));
    long start = Guest.monotonicNanos();
    boolean came = left.await(start + 20_000_000);
    say("waited " + came + " " + (Guest.monotonicNanos() - start >= 20_000_000));
    left.write(frame(left, right, 60, 1));
    List<NetDevice> ready = NetDevice.awaitAny(Guest.FOREVER, left, right);
    say("ready " + ready);
    byte[] into = new byte[1514];
    Thread reader = new Thread(() -> outcome("interrupted", () -> left.read(into)));
    reader.start();
    Thread.sleep(5);
    reader.interrupt();
    reader.join();
    Thread.currentThread().interrupt();
    outcome("interrupted before", () -> left.await(Guest.FOREVER));
    say("still " + Thread.interrupted());
    receive(right, into);
  }

  private static void drain(NetDevice device) {
    byte[] into = new byte[1514];
    while (device.tryRead(into, 0, 1514) >= 0) {
      into[0] = 0;
    }
  }

  /** Readers, a writer and those who always have something to do; each gets its turn. */
  private static void crowd(NetDevice left, NetDevice right) throws InterruptedException {
    int[] counts = new int[4];
    boolean[] stop = {false};
    Thread[] busy = new Thread[2];
    Object door = new Object();
    for (int i = 0; i < 2; i++) {
      int own = i;
      busy[i] = new Thread(() -> playPing(door, counts, own, stop));
      busy[i].start();
    }
    Thread reader = new Thread(() -> outcome("reader", () -> readAll(right, counts)));
    reader.start();
    for (int i = 0; i < 100; i++) {
      left.write(frame(left, right, 60 + i, i));
      int sent = i + 1;
      while (sent - counts[2] > 8) {
        Thread.sleep(1); // never more on the way than any network keeps
      }
    }
    reader.join();
    stop[0] = true;
    synchronized (door) {
      door.notifyAll();
    }
    busy[0].join();
    busy[1].join();
    say("frames " + counts[2] + ", sum " + counts[3] + ", busy " + (counts[0] > 0));
  }

  private static void readAll(NetDevice device, int[] counts) throws InterruptedException {
    byte[] into = new byte[1514];
    while (counts[2] < 100) {
      int length = receive(device, into);
      counts[3] += length * into[HEADER];
      counts[2]++;
    }
  }

  private static void playPing(Object door, int[] counts, int own, boolean[] stop) {
    synchronized (door) {
      while (!stop[0]) {
        counts[own]++;
        door.notifyAll();
        try {
          door.wait(own == 0 ? 1 : 0);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      door.notifyAll();
    }
  }
}
