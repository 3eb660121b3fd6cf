package dev.solo5.manifest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.manifest.ManifestProblem.BadBinary;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BinaryManifestTest {

  private static final Manifest WAN_AND_LOG =
      Manifest.of(new Device.Net("wan"), new Device.Block("log"));

  private final byte[] bytes = BinaryManifest.of(WAN_AND_LOG).bytes();
  private final ByteBuffer view = BinaryManifest.view(bytes);

  @Test
  void readsWhatItWrote() throws ManifestException {
    BinaryManifest manifest = BinaryManifest.parse(bytes);
    assertArrayEquals(bytes, manifest.bytes());
    assertEquals(3, manifest.entries().size());
    assertFalse(manifest.entries().getFirst().isDevice());
    assertEquals(new Entry(1, "wan", 2, 0, 0, 0, false), manifest.entries().get(1));
    assertEquals(new Entry(2, "log", 1, 0, 0, 0, false), manifest.entries().get(2));
  }

  @Test
  void keepsWhatIsPresetInTheFile() throws ManifestException {
    view.put(8 + 104 + 72, HexFormat.of().parseHex("0a0b0c0d0e0fdc05"));
    view.putShort(8 + 2 * 104 + 80, (short) 0xf000);
    BinaryManifest manifest = BinaryManifest.parse(bytes);
    Entry net = manifest.entries().get(1);
    assertArrayEquals(HexFormat.of().parseHex("0a0b0c0d0e0f"), net.mac());
    assertEquals(1500, net.mtu());
    assertEquals(0xf000, manifest.entries().get(2).blockSize());
    assertArrayEquals(bytes, manifest.guestCopy().bytes());
  }

  @Test
  void keepsUnknownTypesAndHidesReservedOnes() throws ManifestException {
    view.putInt(8 + 104 + 68, 77);
    view.putInt(8 + 2 * 104 + 68, -1);
    BinaryManifest manifest = BinaryManifest.parse(bytes);
    assertEquals(1, manifest.devices().size());
    assertEquals(Optional.empty(), manifest.devices().getFirst().deviceType());
    assertEquals(
        """
        {
          "type": "solo5.manifest",
          "version": 1,
          "devices": [
            { "name": "wan", "type": "<undefined type>" }
          ]
        }
        """,
        manifest.query());
  }

  @Test
  void showsNamesByteForByte() throws ManifestException {
    view.put(8 + 104, new byte[] {(byte) 0xe9, '%', 's'});
    assertTrue(BinaryManifest.parse(bytes).query().contains("\"\u00e9%s\""));
  }

  @Test
  void escapesWhatATerminalOrAReaderOfJsonWouldTakeForItsOwn() throws ManifestException {
    view.put(8 + 104, new byte[] {0x1b, '[', '2', 'J', '"', '\\', '\n', (byte) 0x9b});
    String query = BinaryManifest.parse(bytes).query();
    assertTrue(query.contains("\"\\u001b[2J\\\"\\\\\\u000a\\u009b\""), query);
  }

  @Test
  void findsByNameAndType() {
    BinaryManifest manifest = BinaryManifest.of(WAN_AND_LOG);
    assertEquals(2, manifest.find("log", DeviceType.BLOCK_BASIC).orElseThrow().handle());
    assertEquals(Optional.empty(), manifest.find("log", DeviceType.NET_BASIC));
    assertEquals(Optional.empty(), manifest.find("", DeviceType.NET_BASIC));
  }

  @Test
  void theGuestsCopyHoldsWhatIsAttached() {
    GuestManifest copy = BinaryManifest.of(WAN_AND_LOG).guestCopy();
    copy.attachNet(1, HexFormat.of().parseHex("020000000001"), 1500, 5);
    copy.attachBlock(2, 0x1_0000_0200L, 512, 6);
    ByteBuffer guest = BinaryManifest.view(copy.bytes());
    assertTrue(copy.isAttached(1) && copy.isAttached(2));
    assertEquals(0x05dc_0100_0000_0002L, guest.getLong(8 + 104 + 72));
    assertEquals(5, guest.getInt(8 + 104 + 88));
    assertEquals(1, guest.get(8 + 104 + 96));
    assertEquals(0x1_0000_0200L, guest.getLong(8 + 2 * 104 + 72));
    assertEquals(512, guest.getShort(8 + 2 * 104 + 80));
    assertEquals(6, guest.getInt(8 + 2 * 104 + 88));
    // A tender takes no manifest that claims to be attached.
    assertThrows(ManifestException.class, () -> BinaryManifest.parse(copy.bytes()));
  }

  @Test
  void theGuestsCopyRefusesWhatDoesNotFit() {
    GuestManifest copy = BinaryManifest.of(WAN_AND_LOG).guestCopy();
    byte[] mac = new byte[6];
    assertThrows(IllegalArgumentException.class, () -> copy.attachBlock(0, 0, 512, 0));
    assertThrows(IllegalArgumentException.class, () -> copy.attachBlock(1, 0, 512, 0));
    assertThrows(IllegalArgumentException.class, () -> copy.attachBlock(2, 0, 65536, 0));
    assertThrows(IllegalArgumentException.class, () -> copy.attachNet(3, mac, 1500, 0));
    assertThrows(IllegalArgumentException.class, () -> copy.attachNet(1, mac, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> copy.attachNet(1, new byte[5], 1500, 0));
    assertArrayEquals(bytes, copy.bytes());
  }

  @Test
  void refusesEveryBrokenRule() {
    refuses("size", Arrays.copyOf(bytes, 7));
    refuses("version", poke(0, 2));
    refuses("entries", poke(4, 65));
    refuses("entries", poke(4, -1));
    refuses("size", poke(4, 2));
    refuses("size", Arrays.copyOf(bytes, bytes.length + 1));
    refuses("size", Arrays.copyOf(bytes, bytes.length - 1));
    refuses("entries", new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
    refuses("entry 0 type", poke(8 + 68, 1));
    refuses("entry 0 name[0]", poke(8, 'x'));
    refuses("entry 2 name[67]", poke(8 + 2 * 104 + 64, 0x41000000));
    refuses("entry 1 attached", poke(8 + 104 + 96, 2));
  }

  @Test
  void acceptsTheLargest() throws ManifestException {
    byte[] large = Arrays.copyOf(bytes, 8 + 64 * 104);
    BinaryManifest.view(large).putInt(4, 64);
    assertEquals(64, BinaryManifest.parse(large).entries().size());
  }

  private byte[] poke(int offset, int value) {
    byte[] copy = bytes.clone();
    BinaryManifest.view(copy).putInt(offset, value);
    return copy;
  }

  private static void refuses(String field, byte[] bytes) {
    ManifestException refusal =
        assertThrows(ManifestException.class, () -> BinaryManifest.parse(bytes));
    BadBinary problem = assertInstanceOf(BadBinary.class, refusal.problem());
    assertEquals(field, problem.field());
    assertTrue(problem.message().startsWith(field + " at offset 0x"), problem.message());
  }
}
