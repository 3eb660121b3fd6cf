package dev.solo5.tender.hvt.machine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the guest is told at its start; hvt-abi section 7. */
public final class BootInfo {
  private static final int SIZE = 56;
  private static final int COMMAND_LINE_SIZE = 8192;

  private static final int MEM_SIZE = 0;
  private static final int KERNEL_END = 8;
  private static final int CPU_CYCLE_FREQ = 16;
  private static final int CMDLINE = 24;
  private static final int MFT = 32;
  private static final int HOST_FEATURES = 40;
  private static final int NET_RING = 48;

  private static final int FEATURE_NET_RING = 1;

  private BootInfo() {}

  /**
   * The whole block from {@link GuestLayout#BOOT_INFO} on: fixed part, manifest, command line. A
   * ring lies right behind the memory the guest may use; without one, all fields after the
   * manifest's address are zero.
   *
   * @param memorySize what the guest may use, in bytes
   * @param kernelEnd guest address after the last loaded segment
   * @param cycleHertz frequency of the cycle counter, not zero
   * @param manifest with its devices attached, as it lies in memory
   * @param commandLine with the NUL that ends it, at most 8192 bytes
   * @param ring whether there is a network ring
   */
  public static byte[] encode(
      long memorySize,
      long kernelEnd,
      long cycleHertz,
      byte[] manifest,
      byte[] commandLine,
      boolean ring) {
    if (cycleHertz <= 0) {
      throw new IllegalArgumentException("cycle counter at " + cycleHertz + " Hz");
    }
    if (commandLine.length > COMMAND_LINE_SIZE) {
      throw new IllegalArgumentException("command line of " + commandLine.length + " bytes");
    }
    int commandLineAt = SIZE + manifest.length;
    ByteBuffer block =
        ByteBuffer.allocate(commandLineAt + COMMAND_LINE_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    block.putLong(MEM_SIZE, memorySize);
    block.putLong(KERNEL_END, kernelEnd);
    block.putLong(CPU_CYCLE_FREQ, cycleHertz);
    block.putLong(CMDLINE, GuestLayout.BOOT_INFO + commandLineAt);
    block.putLong(MFT, GuestLayout.BOOT_INFO + SIZE);
    if (ring) {
      block.putInt(HOST_FEATURES, FEATURE_NET_RING);
      block.putLong(NET_RING, memorySize);
    }
    block.put(SIZE, manifest);
    block.put(commandLineAt, commandLine);
    return block.array();
  }
}
