package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.GuestManifest;
import dev.solo5.manifest.Manifest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Boot info, manifest and command line of a guest with a disk and a network, byte for byte; the
 * same on both architectures. {@code -Dgolden.write=true} writes the file anew.
 */
final class BootInfoGoldenTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("basedir", "."),
          "src/test/resources/dev/solo5/tender/spt/boot-info.txt");
  private static final int ROW = 16;

  @Test
  void tellsTheGuestOfItsMemoryItsDescriptorsAndItsDevices() throws IOException {
    GuestManifest manifest =
        BinaryManifest.of(
                new Manifest(List.of(new Device.Block("storage"), new Device.Net("service"))))
            .guestCopy();
    manifest.attachBlock(1, 0x123400, 512, SptLayout.FIRST_DEVICE);
    manifest.attachNet(
        2, new byte[] {2, 0x11, 0x22, 0x33, 0x44, 0x55}, 1500, SptLayout.FIRST_DEVICE + 1);
    byte[] line = "--solo5:quiet a b\0".getBytes(StandardCharsets.US_ASCII);
    byte[] copy = manifest.bytes();
    ByteBuffer area = ByteBuffer.allocate(BootInfo.SIZE + copy.length + line.length);

    BootInfo.write(area, 64 << 20, 0x103000, copy, line);

    String text = rows(area.array());
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, text);
    }
    assertEquals(Files.readString(GOLDEN), text);
  }

  private static String rows(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    HexFormat hex = HexFormat.ofDelimiter(" ");
    for (int at = 0; at < bytes.length; at += ROW) {
      int end = Math.min(at + ROW, bytes.length);
      text.append(String.format(Locale.ROOT, "%04x: %s%n", at, hex.formatHex(bytes, at, end)));
    }
    return text.toString();
  }
}
