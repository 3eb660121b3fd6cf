package dev.solo5.tender.hvt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.LoadSegment;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.GuestManifest;
import dev.solo5.manifest.Manifest;
import dev.solo5.tender.hvt.GoldenFile;
import dev.solo5.tender.hvt.machine.aarch64.HypercallAddress;
import dev.solo5.tender.hvt.machine.aarch64.Register;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a guest of both architectures finds at its start, as text. */
class MachineFilesGoldenTest {
  private static final long MIB = 1 << 20;

  /** What a guest of 64 MiB with a network is given: 2 MiB more, for the ring. */
  private static final long ALLOCATED = 66 * MIB;

  private static final LoadSegment TEXT =
      new LoadSegment(0, 0x100000, 0x2345, 0x2345, 0x1000, 0x100000, 0x103000, false, false, true);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tablesOfX86(boolean noExecute) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(ALLOCATED, 4096);
      StartState.writeGdt(memory);
      PageTables.write(memory, List.of(TEXT), noExecute);

      String name = noExecute ? "x86_64-tables-no-execute.txt" : "x86_64-tables.txt";
      GoldenFile.check(name, MemoryText.words(memory, 0, 0x10000));
    }
  }

  @Test
  void registersOfX86() throws IOException {
    GoldenFile.check(
        "x86_64-registers.txt",
        "kvm_regs\n"
            + MemoryText.bytes(StartState.registers(0x100020, 64 * MIB))
            + "kvm_sregs\n"
            + MemoryText.bytes(StartState.systemRegisters(false)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bootInformation(boolean ring) throws IOException {
    GuestManifest manifest =
        BinaryManifest.of(
                new Manifest(List.of(new Device.Block("storage"), new Device.Net("service"))))
            .guestCopy();
    manifest.attachBlock(1, 0x123400, 512, 0);
    manifest.attachNet(2, new byte[] {2, 0x11, 0x22, 0x33, 0x44, 0x55}, 1500, 0);
    byte[] line = "--solo5:quiet a b\0".getBytes(StandardCharsets.US_ASCII);

    byte[] block =
        BootInfo.encode(64 * MIB, 0x103000, 2_400_000_000L, manifest.bytes(), line, ring);

    GoldenFile.check(
        ring ? "boot-info-ring.txt" : "boot-info-no-ring.txt", MemoryText.bytes(block));
  }

  /**
   * What a guest that knows of the ring reads under a tender that does not: there the manifest
   * begins at offset 40. The feature bit seems set, so safety rests on the name of entry 0.
   */
  @Test
  void olderTendersOfferNoRing() {
    byte[] manifest = BinaryManifest.of(new Manifest(List.of())).guestCopy().bytes();
    ByteBuffer older =
        ByteBuffer.allocate(40 + manifest.length).order(ByteOrder.LITTLE_ENDIAN).put(40, manifest);
    assertEquals(1, older.getInt(40) & 1);
    assertEquals(0, older.getLong(48));
  }

  @Test
  void tablesOfArm() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(0x10000, 4096);
      dev.solo5.tender.hvt.machine.aarch64.PageTables.write(memory, ALLOCATED);
      GoldenFile.check("aarch64-tables.txt", MemoryText.words(memory, 0, 0x10000));

      memory.fill((byte) 0);
      dev.solo5.tender.hvt.machine.aarch64.PageTables.write(memory, 4096 * MIB);
      GoldenFile.check("aarch64-tables-4-gib.txt", MemoryText.words(memory, 0, 0x10000));
    }
  }

  @Test
  void registersOfArm() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Register register :
        dev.solo5.tender.hvt.machine.aarch64.StartState.registers(0x100020, 64 * MIB)) {
      text.append(
          String.format(
              Locale.ROOT,
              "%016x %-10s bits %016x value %016x%n",
              register.id(),
              register.name(),
              register.bits(),
              register.value()));
    }
    GoldenFile.check("aarch64-registers.txt", text.toString());
  }

  @Test
  void hypercallsOfArm() throws IOException {
    String[] names = {
      "none",
      "WALLTIME",
      "PUTS",
      "POLL",
      "BLOCK_WRITE",
      "BLOCK_READ",
      "NET_WRITE",
      "NET_READ",
      "HALT",
    };
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < names.length; number++) {
      text.append(
          String.format(
              Locale.ROOT, "%x %s %s%n", HypercallAddress.of(number), number, names[number]));
    }
    text.append(String.format(Locale.ROOT, "%x kick of the ring%n", HypercallAddress.RING_KICK));
    GoldenFile.check("aarch64-hypercalls.txt", text.toString());
  }
}
