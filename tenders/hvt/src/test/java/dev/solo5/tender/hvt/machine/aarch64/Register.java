package dev.solo5.tender.hvt.machine.aarch64;

/**
 * A register at the start, as {@code KVM_SET_ONE_REG} takes it.
 *
 * @param name of the Arm architecture
 * @param id of the hypervisor, see {@code linux/kvm.h} and {@code asm/kvm.h}
 * @param bits that are set; the others keep what the processor was reset to
 * @param value of these bits
 */
public record Register(String name, long id, long bits, long value) {
  private static final long ALL_BITS = -1;

  /** {@code KVM_REG_ARM64 | KVM_REG_SIZE_U64}. */
  private static final long WORD = 0x6030_0000_0000_0000L;

  /** {@code KVM_REG_ARM_CORE}; in units of 4 bytes. */
  private static final long CORE = 0x0010 << 16;

  /** {@code KVM_REG_ARM64_SYSREG}. */
  private static final long SYSTEM = 0x0013 << 16;

  /**
   * A general register.
   *
   * @param offset in {@code struct kvm_regs}, in bytes
   */
  static Register core(String name, int offset, long value) {
    return new Register(name, WORD | CORE | offset / Integer.BYTES, ALL_BITS, value);
  }

  /** A system register of EL1, by the fields of the instruction that reads it. */
  static Register system(String name, int crn, int crm, int op2, long bits, long value) {
    long op0 = 3;
    long encoding = op0 << 14 | (long) crn << 7 | (long) crm << 3 | op2;
    return new Register(name, WORD | SYSTEM | encoding, bits, value);
  }

  /** A system register of EL1, all bits of it. */
  static Register system(String name, int crn, int crm, int op2, long value) {
    return system(name, crn, crm, op2, ALL_BITS, value);
  }
}
