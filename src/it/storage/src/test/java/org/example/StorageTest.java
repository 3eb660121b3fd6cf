package org.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The store as a unikernel, booted anew for each command. */
class StorageTest {
  private static final int OK = 0;
  private static final int REFUSED = 1;
  private static final int NOT_FOUND = 2;
  private static final int DAMAGED = 3;
  private static final int FULL = 4;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void keepsWhatItWasToldAcrossRestarts(Tender tender) throws Exception {
    Disk disk = disk(tender, 512, 200);
    assertEnds(disk, NOT_FOUND, "storage: no such key\n", "get", "colour");
    assertEnds(disk, OK, "storage: put 11 bytes, commit 1\n", "put", "colour", "dark  green");
    assertEnds(disk, OK, "storage: put 3 bytes, commit 2\n", "put", "shape", "old");
    assertEnds(disk, OK, "dark  green\n", "get", "colour");
    assertEnds(disk, OK, "storage: put 5 bytes, commit 3\n", "put", "shape", "round");
    assertEnds(disk, OK, "round\n", "get", "shape");
    assertEnds(disk, OK, "storage: deleted, commit 4\n", "delete", "colour");
    assertEnds(disk, NOT_FOUND, "storage: no such key\n", "delete", "colour");
    assertEnds(disk, OK, "shape 5 bytes\nstorage: 1 keys\n", "list");
    assertEnds(
        disk, OK, "storage: 1 keys, 18 bytes live, 1 of 98 blocks in use, no damage\n", "compact");
    assertEnds(disk, OK, "round\n", "get", "shape");
  }

  /** Few operations on large blocks under hvt: KVM may have to emulate each instruction. */
  @ParameterizedTest(name = "{0}, blocks of {1} bytes")
  @CsvSource({
    "SPT, 512, 2000, 500", "SPT, 4096, 64, 300", "SPT, 32768, 9, 200",
    "HVT, 512, 2000, 80", "HVT, 4096, 64, 20", "HVT, 32768, 9, 4",
  })
  void testsItselfOnEveryBlockSize(Tender tender, int blockSize, long blocks, int operations)
      throws Exception {
    Disk disk = disk(tender, blockSize, blocks);
    Disk.Ended first = disk.run("selftest", String.valueOf(operations));
    assertTrue(first.output().startsWith("selftest: 0 of 32 keys"), first.output());
    assertTrue(first.output().endsWith("no fault\nSUCCESS\n"), first.output());
    Disk.Ended second = disk.run("selftest", String.valueOf(operations / 2));
    assertTrue(second.output().contains("from earlier runs, all whole\n"), second.output());
    assertTrue(second.output().endsWith("SUCCESS\n"), second.output());
    assertEquals(List.of(OK, OK), List.of(first.status(), second.status()));
    assertEquals(OK, disk.run("check").status());
  }

  /** The tender is killed in the middle of its work, as often as the power of a machine fails. */
  @ParameterizedTest(name = "{0}")
  @EnumSource
  void survivesBeingKilled(Tender tender) throws Exception {
    Disk disk = disk(tender, 512, 3000);
    for (int life = 0; life < 4; life++) {
      Process process = disk.start("selftest", "999999999");
      try (BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String line = output.readLine();
        assertTrue(line != null && line.endsWith("all whole"), "life " + life + ": " + line);
        Thread.sleep(20 + 30 * life);
        kill(process);
      }
      Disk.Ended check = disk.run("check");
      assertTrue(check.output().endsWith("no damage\n"), check.output());
      assertEquals(OK, check.status());
    }
    assertTrue(disk.run("selftest", "100").output().endsWith("SUCCESS\n"));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void saysWhenTheDeviceHasAnotherSizeThanTheStore(Tender tender) throws Exception {
    Disk disk = disk(tender, 512, 64);
    assertEquals(OK, disk.run("put", "a", "b").status());
    assertEnds(
        disk.withBlockSize(4096),
        REFUSED,
        "storage: the store was made for 64 blocks of 512 bytes, the device has 8 blocks of 4096"
            + " bytes\n",
        "get",
        "a");
    Files.write(disk.file(), new byte[512], StandardOpenOption.APPEND);
    assertEnds(
        disk,
        REFUSED,
        "storage: the store was made for 64 blocks of 512 bytes, the device has 65 blocks of 512"
            + " bytes\n",
        "get",
        "a");
    assertEnds(
        disk(tender, 512, 4),
        REFUSED,
        "storage: the device has 4 blocks, a store needs at least 5\n",
        "check");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void leavesAloneWhatIsNotItsOwn(Tender tender) throws Exception {
    Disk disk = disk(tender, 512, 64);
    byte[] foreign = Files.readAllBytes(disk.file());
    foreign[5] = 1;
    Files.write(disk.file(), foreign);
    assertEnds(
        disk,
        REFUSED,
        "storage: the device is neither blank nor a store; 'format' makes it one\n",
        "put",
        "a",
        "b");
    assertArrayEquals(foreign, Files.readAllBytes(disk.file()));
    assertEquals(OK, disk.run("format").status());
    assertEquals(OK, disk.run("put", "a", "b").status());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void keepsTheOldValueWhenTheNewOneDoesNotFit(Tender tender) throws Exception {
    Disk disk = disk(tender, 512, 7); // two blocks for the log
    assertEquals(OK, disk.run("put", "a", "x".repeat(800)).status());
    Disk.Ended ended = disk.run("put", "a", "y".repeat(1000));
    assertEquals(FULL, ended.status(), ended.output());
    assertEnds(disk, OK, "x".repeat(800) + "\n", "get", "a");
    assertEquals(OK, disk.run("delete", "a").status());
    assertEquals(OK, disk.run("put", "b", "y".repeat(900)).status());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void noticesDamageInTheMiddleOfTheLog(Tender tender) throws Exception {
    Disk disk = disk(tender, 512, 64);
    for (String key : List.of("a", "b", "c")) {
      assertEquals(OK, disk.run("put", key, "value").status());
    }
    byte[] bytes = Files.readAllBytes(disk.file());
    long half = (64 - 3) / 2;
    // The clock decides in which half the log begins; its blocks bear a magic number.
    int start = bytes[3 * 512] == 'L' ? 3 * 512 : (int) (3 + half) * 512;
    bytes[start + 512 + 50] ^= 4;
    Files.write(disk.file(), bytes);
    Disk.Ended ended = disk.run("get", "a");
    assertEquals(DAMAGED, ended.status(), ended.output());
    assertTrue(ended.output().startsWith("storage: damaged: "), ended.output());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void explainsItself(Tender tender) throws Exception {
    Disk disk = disk(tender, 512, 64);
    for (String[] wrong : new String[][] {{}, {"sing"}, {"put"}, {"selftest", "many"}}) {
      Disk.Ended ended = disk.run(wrong);
      assertEquals(REFUSED, ended.status());
      assertTrue(ended.output().startsWith("usage: put KEY VALUE | get KEY"), ended.output());
    }
  }

  /** Kills the tender, and with it the guest, which under spt is a process of its own. */
  private static void kill(Process tender) {
    List<ProcessHandle> guests = tender.descendants().toList();
    tender.destroyForcibly().onExit().join();
    guests.forEach(guest -> guest.onExit().join());
  }

  private Disk disk(Tender tender, int blockSize, long blocks) throws Exception {
    tender.assumeRunnable();
    return Disk.create(tender, Files.createTempFile(folder, "disk", ".img"), blockSize, blocks);
  }

  private static void assertEnds(Disk disk, int status, String output, String... arguments)
      throws Exception {
    Disk.Ended expected = new Disk.Ended(status, output);
    assertEquals(expected, disk.run(arguments), () -> String.join(" ", arguments));
  }
}
