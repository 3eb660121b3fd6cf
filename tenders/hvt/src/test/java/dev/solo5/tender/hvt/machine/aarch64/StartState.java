package dev.solo5.tender.hvt.machine.aarch64;

import java.util.List;

/** The registers of the processor at the guest's first instruction; hvt-abi section 6. */
public final class StartState {
  /** Index in MAIR_EL1: Device-nGnRE. */
  static final long DEVICE_MEMORY = 1;

  /** Index in MAIR_EL1: normal, write-back, allocating. */
  static final long NORMAL_MEMORY = 4;

  /** Attributes 0 to 5, a byte each, the first one lowest. */
  private static final long MAIR = 0x0000_bbff_440c_0400L;

  private static final long HALF_TABLES = 24;
  private static final long WRITE_BACK_INNER_OUTER = 1 << 8 | 1 << 10;
  private static final long INNER_SHAREABLE = 3 << 12;
  private static final long LOWER_HALF = HALF_TABLES | WRITE_BACK_INNER_OUTER | INNER_SHAREABLE;
  private static final long UPPER_PAGES_4_KIB = 2L << 30;
  private static final long ADDRESSES_OF_40_BITS = 2L << 32;
  private static final long ASIDS_OF_16_BITS = 1L << 36;
  private static final long LOWER_TOP_BYTE_IGNORED = 1L << 37;
  private static final long TCR =
      LOWER_HALF
          | LOWER_HALF << 16
          | UPPER_PAGES_4_KIB
          | ADDRESSES_OF_40_BITS
          | ASIDS_OF_16_BITS
          | LOWER_TOP_BYTE_IGNORED;

  private static final long SCTLR_MMU = 1;
  private static final long SCTLR_DATA_CACHE = 1 << 2;
  private static final long SCTLR_INSTRUCTION_CACHE = 1 << 12;

  private static final long CPACR_FPU = 3 << 20;

  /** D, A, I, F masked; EL1 with a stack pointer of its own. */
  private static final long PSTATE = 0xf << 6 | 5;

  /** Offsets in {@code struct kvm_regs} of {@code asm/kvm.h}. */
  private static final int X0 = 0;

  private static final int PC = 0x100;
  private static final int PSTATE_AT = 0x108;
  private static final int SP_EL1 = 0x110;

  /** Below the top of memory, so that the stack begins aligned. */
  private static final long STACK_GAP = 16;

  private StartState() {}

  /**
   * All that are set, in their order.
   *
   * @param entry guest address of the first instruction
   * @param memorySize what the guest is told, in bytes
   */
  public static List<Register> registers(long entry, long memorySize) {
    long sctlr = SCTLR_MMU | SCTLR_DATA_CACHE | SCTLR_INSTRUCTION_CACHE;
    return List.of(
        Register.system("CPACR_EL1", 1, 0, 2, CPACR_FPU, CPACR_FPU),
        Register.system("MAIR_EL1", 10, 2, 0, MAIR),
        Register.system("TCR_EL1", 2, 0, 2, TCR),
        Register.system("TTBR0_EL1", 2, 0, 0, GuestLayout.LEVEL_0),
        Register.system("SCTLR_EL1", 1, 0, 0, sctlr),
        Register.core("PSTATE", PSTATE_AT, PSTATE),
        Register.core("SP_EL1", SP_EL1, memorySize - STACK_GAP),
        Register.core("X0", X0, GuestLayout.BOOT_INFO),
        Register.core("PC", PC, entry));
  }
}
