package dev.solo5.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kernel is started from a disk alone, by firmware. */
class BootQemuTest {
  /** What QEMU makes of the 41 that a kernel ends it with. */
  private static final int ENDED = 41 << 1 | 1;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"RAW,raw,ide,34", "RAW,raw,virtio,1024", "QCOW2,qcow2,virtio,64"})
  void startsTheKernelWithItsArguments(Format format, String name, String bus, long mib)
      throws Exception {
    String arguments = "--solo5:debug \"two words\" it's a=b -aout é";
    Ran ran = boot(new DiskSize(mib * DiskSize.MIB), format, name, bus, arguments);
    assertTrue(ran.output().contains("kernel: <unikernel.bin " + arguments + ">"), ran::output);
    assertEquals(ENDED, ran.status(), ran::output);
  }

  @Test
  void handsOnAsManyArgumentsAsAreAllowed() throws Exception {
    String arguments = "x".repeat(1990) + " 12345 é";
    assertEquals(2000, arguments.getBytes(StandardCharsets.UTF_8).length + 1);
    Ran ran = boot(DiskSize.DEFAULT, Format.RAW, "raw", "ide", arguments + "y");
    assertTrue(ran.output().contains("kernel: <unikernel.bin " + arguments + "y>"), ran::output);
  }

  private Ran boot(DiskSize size, Format format, String name, String bus, String arguments)
      throws Exception {
    ImageWriter writer = BootLoaders.writer();
    Ran.require("qemu-system-x86_64");
    Path disk = directory.resolve("disk");
    Path kernel = Kernels.assemble(directory);
    writer.write(new DiskImage(kernel, arguments, size, format), disk);
    List<String> machine =
        List.of("-accel", "tcg", "-m", "128", "-nodefaults", "-display", "none", "-no-reboot");
    return Ran.of(
        "qemu-system-x86_64",
        Stream.concat(
                machine.stream(),
                Stream.of(
                    "-serial",
                    "stdio",
                    "-drive",
                    "file=%s,format=%s,if=%s".formatted(disk, name, bus),
                    "-device",
                    "isa-debug-exit"))
            .toArray());
  }
}
