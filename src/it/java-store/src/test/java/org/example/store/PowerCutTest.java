package org.example.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.guest.BlockDevice;
import dev.solo5.guest.simulation.MemoryDisk;
import dev.solo5.guest.simulation.PowerCut;
import dev.solo5.guest.simulation.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The power goes at each block that a run writes, and then again somewhere in the next life. What
 * was stored is there, and the change under way has happened or not.
 */
class PowerCutTest {
  private static final int CHANGES = 120;
  private static final int KEYS = 6;
  private static final int LARGEST = 1300;

  /** What a store should hold: without the change under way, and with it. */
  private Map<String, String> before = new TreeMap<>();

  private Map<String, String> after = new TreeMap<>();

  @ParameterizedTest(name = "blocks of {0} bytes")
  @CsvSource({"512, 60", "1024, 40", "4096, 18"})
  void nothingIsLostAtAnyWrite(int blockSize, int blocks) throws Exception {
    boolean finished = false;
    int cut = 0;
    for (; !finished; cut++) {
      before = new TreeMap<>();
      after = before;
      MemoryDisk disk = new MemoryDisk(new byte[blockSize * blocks], blockSize);
      finished = live(disk, cut, 1);
      MemoryDisk second = disk.restarted();
      live(second, cut * 7L % 31, cut);
      live(second.restarted(), Integer.MAX_VALUE, cut + 1);
    }
    assertTrue(cut > CHANGES, cut + " blocks");
  }

  /** Makes changes until the power goes; true if it did not. */
  private boolean live(MemoryDisk disk, long power, long seed) throws Exception {
    disk.cutPowerAfter(power);
    try (var _ = Simulation.of().disk("storage", disk).start()) {
      Store store = Store.open(BlockDevice.acquire("storage"));
      Map<String, String> found = content(store);
      assertTrue(found.equals(before) || found.equals(after), () -> found.keySet().toString());
      before = found;
      after = found;
      Random random = new Random(seed);
      for (int i = 0; i < CHANGES; i++) {
        change(store, random);
      }
      assertEquals(before, content(store));
      return true;
    } catch (PowerCut e) {
      return false;
    }
  }

  private void change(Store store, Random random) throws Exception {
    String key = "key" + random.nextInt(KEYS);
    String value =
        String.valueOf((char) ('a' + random.nextInt(26))).repeat(random.nextInt(LARGEST));
    boolean put = random.nextInt(4) > 0;
    after = new TreeMap<>(before);
    if (put) {
      after.put(key, value);
      store.put(key, value.getBytes(StandardCharsets.UTF_8));
    } else {
      after.remove(key);
      assertEquals(before.containsKey(key), store.delete(key));
    }
    before = after;
  }

  private static Map<String, String> content(Store store) throws Exception {
    store.check();
    Map<String, String> content = new TreeMap<>();
    for (String key : store.keys()) {
      content.put(key, new String(store.get(key).orElseThrow(), StandardCharsets.UTF_8));
    }
    return content;
  }
}
