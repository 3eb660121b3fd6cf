package org.example.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.guest.simulation.Disk;
import dev.solo5.guest.simulation.MemoryDisk;
import dev.solo5.guest.simulation.RunningSimulation;
import dev.solo5.guest.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** The commands, on a JVM: each run is a boot. */
class MainTest {
  private MemoryDisk disk = Disk.ofSize(64 * 512);

  @Test
  void keepsWhatItWasToldAcrossBoots() throws Exception {
    assertEquals("2 store: no key 'colour'\n", boot("get", "colour"));
    assertEquals("0 stored\n", boot("put", "colour", "dark", "grün"));
    assertEquals("0 dark grün\n", boot("get", "colour"));
    assertEquals("0 stored\n", boot("put", "shape", "round"));
    assertEquals("0 colour\nshape\n", boot("list"));
    assertEquals("0 ", boot("delete", "colour"));
    assertEquals("2 store: no key 'colour'\n", boot("delete", "colour"));
    assertEquals("0 no damage: 1 keys, 1024 of 16384 bytes\n", boot("compact"));
    assertEquals("0 round\n", boot("get", "shape"));
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    String usage =
        "1 usage: put KEY VALUE | get KEY | delete KEY | list | check | compact | count FROM\n";
    assertEquals(usage, boot());
    assertEquals(usage, boot("get"));
    assertEquals(usage, boot("list", "all"));
    assertEquals(
        "1 store: key of 256 bytes and value of 1 bytes: expected 1 to 255 and 0 to 16384\n",
        boot("put", "k".repeat(256), "v"));
  }

  @Test
  void isFullWithoutLosingAnything() throws Exception {
    String value = "v".repeat(4000);
    for (int i = 0; i < 3; i++) {
      assertEquals("0 stored\n", boot("put", "key" + i, value));
    }
    String full =
        "4 store: block device 'storage': full: 16896 bytes are needed, a half has 16384\n";
    assertEquals(full, boot("put", "key3", value));
    assertEquals(full, boot("put", "key2", value));
    assertEquals("0 " + value + "\n", boot("get", "key2"));
    assertEquals("0 ", boot("delete", "key2"));
    assertEquals("0 stored\n", boot("put", "key3", value));
    assertEquals("0 key0\nkey1\nkey3\n", boot("list"));
  }

  @Test
  void takesNothingElseForAStore() throws Exception {
    byte[] content = new byte[64 * 512];
    content[3] = 1;
    disk = new MemoryDisk(content, 512);
    assertEquals(
        "3 store: block device 'storage': there is something, but no store\n", boot("list"));
  }

  private String boot(String... arguments) throws Exception {
    try (RunningSimulation running =
        Simulation.of().disk("storage", disk).arguments(arguments).start()) {
      int status = running.run(() -> Main.main(arguments));
      return status + " " + running.console();
    }
  }
}
