package org.example;

import static dev.solo5.junit.GuestAssert.assertGuest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.junit.EachTarget;
import dev.solo5.junit.Guests;
import dev.solo5.launcher.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store as a unikernel, booted anew for each command, under each target. */
@EachTarget
class StorageTest {
  private static final int OK = 0;
  private static final int REFUSED = 1;
  private static final int NOT_FOUND = 2;
  private static final int DAMAGED = 3;
  private static final int FULL = 4;

  @TempDir private Path folder;
  private int disks;

  @Test
  void keepsWhatItWasToldAcrossRestarts(Guests guests) throws Exception {
    Store store = store(guests, 512, 200);
    store.assertEnds(NOT_FOUND, "storage: no such key\n", "get", "colour");
    store.assertEnds(OK, "storage: put 11 bytes, commit 1\n", "put", "colour", "dark  green");
    store.assertEnds(OK, "storage: put 3 bytes, commit 2\n", "put", "shape", "old");
    store.assertEnds(OK, "dark  green\n", "get", "colour");
    store.assertEnds(OK, "storage: put 5 bytes, commit 3\n", "put", "shape", "round");
    store.assertEnds(OK, "round\n", "get", "shape");
    store.assertEnds(OK, "storage: deleted, commit 4\n", "delete", "colour");
    store.assertEnds(NOT_FOUND, "storage: no such key\n", "delete", "colour");
    store.assertEnds(OK, "shape 5 bytes\nstorage: 1 keys\n", "list");
    store.assertEnds(OK, "storage: 1 keys, 18 bytes live, 1 of 98 blocks in use, no damage\n", "compact");
    store.assertEnds(OK, "round\n", "get", "shape");
  }

  /** Few operations on large blocks where each instruction may be emulated. */
  @ParameterizedTest(name = "blocks of {0} bytes")
  @CsvSource({"512, 2000, 500, 24", "4096, 64, 300, 8", "32768, 9, 200, 2"})
  void testsItselfOnEveryBlockSize(
      int blockSize, long blocks, int underSpt, int emulated, Guests guests, Target target)
      throws Exception {
    int operations = target == Target.SPT ? underSpt : emulated;
    Store store = store(guests, blockSize, blocks);
    Store.Ended first = store.run("selftest", String.valueOf(operations));
    assertTrue(first.output().startsWith("selftest: 0 of 32 keys"), first.output());
    assertTrue(first.output().endsWith("no fault\nSUCCESS\n"), first.output());
    Store.Ended second = store.run("selftest", String.valueOf(operations / 2));
    assertTrue(second.output().contains("from earlier runs, all whole\n"), second.output());
    assertTrue(second.output().endsWith("SUCCESS\n"), second.output());
    assertEquals(List.of(OK, OK), List.of(first.status(), second.status()));
    assertEquals(OK, store.run("check").status());
  }

  /** The guest is killed in the middle of its work, as often as the power of a machine fails. */
  @Test
  void survivesBeingKilled(Guests guests, Target target) throws Exception {
    Store store = store(guests, 512, 3000);
    for (int life = 0; life < 4; life++) {
      try (Guest guest = store.start("selftest", "999999999")) {
        assertGuest(guest).prints("all whole$");
        Thread.sleep(20 + 30 * life);
        cutPower(guest, target);
      }
      Store.Ended check = store.run("check");
      assertTrue(check.output().endsWith("no damage\n"), check.output());
      assertEquals(OK, check.status());
    }
    assertTrue(store.run("selftest", "100").output().endsWith("SUCCESS\n"));
  }

  /** Whatever the moment: what the guest said to be stored is there, and nothing that it did not try. */
  @Test
  void keepsWhatItSaidToBeStoredWhenKilled(Guests guests, Target target) throws Exception {
    Store store = store(guests, 512, 300);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long said = 0;
    for (int life = 0; life < 8; life++) {
      Guest guest = store.start("count", Long.toString(said + 1));
      try (guest) {
        assertGuest(guest).prints("^stored ");
        Thread.sleep(random.nextInt(150));
        cutPower(guest, target);
      }
      said = lastStored(guest);
      Store.Ended get = store.run("get", "counter");
      long found = Long.parseLong(get.output().strip());
      String what = "seed %d, life %d: %d said, %d found".formatted(seed, life, said, found);
      assertTrue(found == said || found == said + 1, what);
    }
    assertTrue(store.run("check").output().endsWith("no damage\n"));
  }

  /** The guests of others end with what runs them here: closing would let QEMU tidy up. */
  private static void cutPower(Guest guest, Target target) {
    if (target == Target.VIRTIO) {
      List<ProcessHandle> machines =
          ProcessHandle.current()
              .descendants()
              .filter(process -> process.info().command().orElse("").contains("qemu"))
              .toList();
      assertEquals(1, machines.size());
      machines.getFirst().destroyForcibly();
    }
    guest.close();
  }

  /** A line that is not whole may be about something stored or not. */
  private static long lastStored(Guest guest) throws IOException {
    String console = Files.readString(guest.run().console());
    List<String> whole = console.substring(0, console.lastIndexOf('\n')).lines().toList();
    return Long.parseLong(whole.getLast().substring("stored ".length()));
  }

  @Test
  void saysWhenTheDeviceHasAnotherSizeThanTheStore(Guests guests) throws Exception {
    Store store = store(guests, 512, 64);
    assertEquals(OK, store.run("put", "a", "b").status());
    store.withBlockSize(4096).assertEnds(REFUSED,
        "storage: the store was made for 64 blocks of 512 bytes, the device has 8 blocks of 4096"
            + " bytes\n",
        "get",
        "a");
    Files.write(store.file(), new byte[512], StandardOpenOption.APPEND);
    store.assertEnds(REFUSED,
        "storage: the store was made for 64 blocks of 512 bytes, the device has 65 blocks of 512"
            + " bytes\n",
        "get",
        "a");
    store(guests, 512, 4).assertEnds(REFUSED,
        "storage: the device has 4 blocks, a store needs at least 5\n",
        "check");
  }

  @Test
  void leavesAloneWhatIsNotItsOwn(Guests guests) throws Exception {
    Store store = store(guests, 512, 64);
    byte[] foreign = Files.readAllBytes(store.file());
    foreign[5] = 1;
    Files.write(store.file(), foreign);
    store.assertEnds(REFUSED,
        "storage: the device is neither blank nor a store; 'format' makes it one\n",
        "put",
        "a",
        "b");
    assertArrayEquals(foreign, Files.readAllBytes(store.file()));
    assertEquals(OK, store.run("format").status());
    assertEquals(OK, store.run("put", "a", "b").status());
  }

  @Test
  void keepsTheOldValueWhenTheNewOneDoesNotFit(Guests guests) throws Exception {
    Store store = store(guests, 512, 7); // two blocks for the log
    assertEquals(OK, store.run("put", "a", "x".repeat(800)).status());
    Store.Ended ended = store.run("put", "a", "y".repeat(1000));
    assertEquals(FULL, ended.status(), ended.output());
    store.assertEnds(OK, "x".repeat(800) + "\n", "get", "a");
    assertEquals(OK, store.run("delete", "a").status());
    assertEquals(OK, store.run("put", "b", "y".repeat(900)).status());
  }

  @Test
  void noticesDamageInTheMiddleOfTheLog(Guests guests) throws Exception {
    Store store = store(guests, 512, 64);
    for (String key : List.of("a", "b", "c")) {
      assertEquals(OK, store.run("put", key, "value").status());
    }
    byte[] bytes = Files.readAllBytes(store.file());
    long half = (64 - 3) / 2;
    // The clock decides in which half the log begins; its blocks bear a magic number.
    int start = bytes[3 * 512] == 'L' ? 3 * 512 : (int) (3 + half) * 512;
    bytes[start + 512 + 50] ^= 4;
    Files.write(store.file(), bytes);
    Store.Ended ended = store.run("get", "a");
    assertEquals(DAMAGED, ended.status(), ended.output());
    assertTrue(ended.output().startsWith("storage: damaged: "), ended.output());
  }

  @Test
  void explainsItself(Guests guests) throws Exception {
    Store store = store(guests, 512, 64);
    for (String[] wrong : new String[][] {{}, {"sing"}, {"put"}, {"selftest", "many"}}) {
      Store.Ended ended = store.run(wrong);
      assertEquals(REFUSED, ended.status());
      assertTrue(ended.output().startsWith("usage: put KEY VALUE | get KEY"), ended.output());
    }
  }

  private Store store(Guests guests, int blockSize, long blocks) throws Exception {
    Path file = folder.resolve("disk%d.img".formatted(++disks));
    return Store.create(guests, file, blockSize, blocks);
  }
}
