package dev.solo5.tender;

import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestNote;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The smallest file a tender accepts: one page of code, an ABI note, a manifest. */
final class TestUnikernel {
  private static final int PAGE = 0x1000;
  private static final int HEADERS = 64 + 3 * 56;
  private static final int ABI_NOTE_SIZE = 36;

  private TestUnikernel() {}

  static byte[] bytes(Target target, int version, Device... devices) {
    byte[] manifest = ManifestNote.encode(new Manifest(List.of(devices)));
    ByteBuffer file =
        ByteBuffer.allocate(2 * PAGE + manifest.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
    file.putShort((short) 2).putShort((short) 62).putInt(1).putLong(Unikernel.LOWEST_ADDRESS);
    file.putLong(64)
        .putLong(0)
        .putInt(0)
        .putShort((short) 64)
        .putShort((short) 56)
        .putShort((short) 3);
    file.position(64);
    program(file, 1, 5, PAGE, Unikernel.LOWEST_ADDRESS, PAGE, PAGE);
    program(file, 4, 4, HEADERS, 0, ABI_NOTE_SIZE, 4);
    program(file, 4, 4, 2 * PAGE, 0, manifest.length, 4);
    file.putInt(6).putInt(16).putInt(0x31494241).put(new byte[] {'S', 'o', 'l', 'o', '5', 0, 0, 0});
    file.putInt(target.number()).putInt(version);
    file.position(PAGE).put((byte) 0xcc).position(2 * PAGE).put(manifest);
    return file.array();
  }

  static Path write(Path directory, Target target, Device... devices) throws IOException {
    return Files.write(
        directory.resolve("app." + target.text()), bytes(target, target.abiVersion(), devices));
  }

  private static void program(
      ByteBuffer file, int type, int flags, long offset, long address, long size, long align) {
    file.putInt(type).putInt(flags).putLong(offset).putLong(address).putLong(address);
    file.putLong(size).putLong(size).putLong(align);
  }
}
