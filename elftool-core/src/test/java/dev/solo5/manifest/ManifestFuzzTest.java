package dev.solo5.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.fixture.ManifestVector;
import dev.solo5.fixture.Mutations;
import org.junit.jupiter.api.Test;

/** Spoilt input is read or refused in one line; no other exception leaves the module. */
class ManifestFuzzTest {

  private static final int COUNT_PER_FILE = 200 * Integer.getInteger("solo5.fuzz.times", 1);

  @Test
  void anyTextIsReadOrRefused() {
    int[] outcomes = new int[2];
    ManifestVector.all()
        .filter(vector -> vector.json().length > 0)
        .forEach(vector ->
            Mutations.of(vector.json(), vector.name().hashCode(), COUNT_PER_FILE)
                .forEach(json -> outcomes[text(json)]++));
    assertTrue(outcomes[0] > 0 && outcomes[1] > 0, outcomes[0] + " read, " + outcomes[1]);
  }

  @Test
  void anyBinaryIsReadOrRefused() {
    byte[] valid =
        BinaryManifest.of(Manifest.of(new Device.Net("wan"), new Device.Block("log"))).bytes();
    int[] outcomes = new int[2];
    Mutations.of(valid, 1, 100 * COUNT_PER_FILE).forEach(bytes -> outcomes[binary(bytes)]++);
    assertTrue(outcomes[0] > 0 && outcomes[1] > 0, outcomes[0] + " read, " + outcomes[1]);
  }

  private static int text(byte[] json) {
    try {
      Manifest manifest = ManifestJson.parse(json, "fuzz.json");
      byte[] text = ManifestJson.format(manifest).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      assertEquals(manifest, ManifestJson.parse(text, "again.json"));
      assertEquals(ManifestJson.format(manifest), BinaryManifest.of(manifest).query());
      return 0;
    } catch (ManifestException e) {
      return refused(e);
    }
  }

  private static int binary(byte[] bytes) {
    try {
      BinaryManifest manifest = BinaryManifest.parse(bytes);
      manifest.entries().forEach(ManifestFuzzTest::readAll);
      assertTrue(manifest.query().endsWith("}\n"));
      GuestManifest copy = manifest.guestCopy();
      assertEquals(bytes.length, copy.bytes().length);
      return 0;
    } catch (ManifestException e) {
      return refused(e);
    }
  }

  private static void readAll(Entry entry) {
    assertEquals(6, entry.mac().length);
    assertTrue(entry.mtu() >= 0 && entry.mtu() <= 0xffff);
    assertTrue(entry.blockSize() >= 0 && entry.blockSize() <= 0xffff);
    assertTrue(entry.name().length() < 68 && !entry.attached());
    assertTrue(!entry.typeText().isEmpty());
  }

  private static int refused(ManifestException e) {
    String message = e.problem().message();
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    return 1;
  }
}
