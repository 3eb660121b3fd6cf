package dev.solo5.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of the conformance table that need neither a network nor quiet. */
class TableConformanceTest {

  private static final int MIB = 1 << 20;

  /** {@code MFT1}, the type of the manifest's note. */
  private static final int MANIFEST_NOTE = 0x3154464d;

  @Row(value = "hello", virtio = true)
  void hello(Trial trial) {
    trial.run("hello").saying("Hello_Solo5").end().passes().says("'Hello_Solo5'");
  }

  @Row(value = "quiet", virtio = true)
  void quiet(Trial trial) {
    trial.run("quiet").saying("--solo5:quiet").end().passes().doesNotSay("Solo5:");
  }

  @Row(value = "output", virtio = true)
  void output(Trial trial) {
    Ending ending = trial.run("output").saying("--solo5:quiet", "argument").end().ends(0);
    String expected =
        IntStream.range(0, 72)
            .mapToObj(TableConformanceTest::outputLine)
            .collect(Collectors.joining());
    ending.hasOutput(expected);
  }

  private static String outputLine(int line) {
    String letters =
        IntStream.range(3, 55)
            .mapToObj(i -> Character.toString('a' + (line + i) % 26))
            .collect(Collectors.joining());
    return String.format(Locale.ROOT, "%02d %s\n", line, letters);
  }

  @Row(value = "globals", virtio = true)
  void globals(Trial trial) {
    trial.run("globals").end().passes();
  }

  @Row(value = "exception", virtio = true)
  void exception(Trial trial) {
    trial.run("exception").end().faults(trial.target());
  }

  @Row(value = "zeropage", virtio = true)
  void zeropage(Trial trial) {
    trial.run("zeropage").end().faults(trial.target());
  }

  @Row(value = "tls", virtio = true)
  void tls(Trial trial) {
    trial.run("tls").end().passes();
  }

  @Row(value = "ssp", virtio = true)
  void ssp(Trial trial) {
    trial.run("ssp").end().aborts();
  }

  @Row(value = "fpu", virtio = true)
  void fpu(Trial trial) {
    HostKvm.requireFloatingPoint(trial);
    trial.run("fpu").end().passes();
  }

  @Row(value = "seccomp", on = Target.SPT)
  void seccomp(Trial trial) {
    trial.run("seccomp").end().isSigsys();
  }

  @Row(value = "blk", virtio = true)
  void blk(Trial trial) {
    trial.run("blk").block("storage", trial.zeros("disk", 4 * MIB)).end().passes();
  }

  @Row(value = "blk misaligned", virtio = true)
  void misaligned(Trial trial) {
    Path file = trial.zeros("disk", 3 * 2048);
    trial
        .run("blk")
        .block("storage", file)
        .with("--block-sector-size:storage=4096")
        .end()
        .failsWith(1, "Backing storage size must be block aligned");
  }

  @Row(value = "blk odd", virtio = true)
  void odd(Trial trial) {
    Path file = trial.zeros("disk", 3 * 521);
    trial
        .run("blk")
        .block("storage", file)
        .with("--block-sector-size:storage=521")
        .end()
        .failsWith(1, "Block size must be a multiple of 2");
  }

  @Row(value = "blk too small", virtio = true)
  void tooSmall(Trial trial) {
    Path file = trial.zeros("disk", 256);
    trial
        .run("blk")
        .block("storage", file)
        .with("--block-sector-size:storage=256")
        .end()
        .failsWith(1, "Block size must be a multiple of 2 greater than or equal 512");
  }

  @Row(value = "noexec host", virtio = true)
  void noexecHost(Trial trial) {
    Path unikernel = trial.build("hello", Optional.empty());
    Ending ending =
        Commands.run(List.of("sh", "-c", "\"$1\"", "sh", unikernel.toString()), Folders.root());
    ending.ends(127);
    assertTrue(
        ending.output().contains("No such file or directory")
            || ending.output().contains("not found"),
        ending::toString);
  }

  @Row(value = "buggyelf", virtio = true)
  void buggyElf(Trial trial) throws IOException {
    Path unikernel = trial.build("hello", Optional.empty());
    for (int size : new int[] {0, 1, 3, 4, 6669}) {
      Path buggy = trial.directory().resolve("buggy-" + size);
      Files.write(buggy, withManifestSize(Files.readAllBytes(unikernel), size));
      trial.run(buggy).end().failsWith(1, "note does not fall within valid size");
    }
  }

  /** Overwrites the size in the header of the manifest's note, which is before its type. */
  private static byte[] withManifestSize(byte[] file, int size) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int type = 0;
    while (bytes.getInt(type) != MANIFEST_NOTE || bytes.getInt(type - 8) != 6) {
      type += 4;
    }
    bytes.putInt(type - 4, size);
    return file;
  }
}
