package dev.solo5.tender.hvt.machine;

import dev.solo5.linux.abi.Kvm.Dtable;
import dev.solo5.linux.abi.Kvm.Regs;
import dev.solo5.linux.abi.Kvm.Sregs;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The registers of the processor at the guest's first instruction; hvt-abi section 5. */
public final class StartState {
  private static final long CR0_PE = 1;
  private static final long CR0_NE = 1 << 5;
  private static final long CR0_WP = 1 << 16;
  private static final long CR0_PG = 1L << 31;
  private static final long CR4_PAE = 1 << 5;
  private static final long CR4_OSFXSR = 1 << 9;
  private static final long CR4_OSXMMEXCPT = 1 << 10;
  private static final long EFER_LME = 1 << 8;
  private static final long EFER_LMA = 1 << 10;
  private static final long EFER_NXE = 1 << 11;
  private static final long RFLAGS_RESERVED = 1 << 1;
  private static final int GDT_ENTRIES = 3;

  private StartState() {}

  /** Writes the descriptors: none, 64-bit code, data. */
  public static void writeGdt(MemorySegment memory) {
    Struct.fields(memory.asSlice(GuestLayout.GDT, GDT_ENTRIES * Long.BYTES))
        .putLong(0)
        .putLong(SegmentRegister.CODE_DESCRIPTOR)
        .putLong(SegmentRegister.DATA_DESCRIPTOR);
  }

  /**
   * A {@code struct kvm_regs}: at the entry, with the boot information as argument and the stack at
   * the top.
   *
   * @param entry guest address of the first instruction
   * @param memorySize what the guest is told, in bytes
   */
  public static byte[] registers(long entry, long memorySize) {
    ByteBuffer registers = ByteBuffer.allocate(Regs.SIZE).order(ByteOrder.nativeOrder());
    registers.putLong(Regs.RIP, entry);
    registers.putLong(Regs.RDI, GuestLayout.BOOT_INFO);
    // As after a call: 8 off a multiple of 16.
    registers.putLong(Regs.RSP, memorySize - 8);
    registers.putLong(Regs.RFLAGS, RFLAGS_RESERVED);
    return registers.array();
  }

  /**
   * A {@code struct kvm_sregs}: 64-bit mode with paging.
   *
   * @param noExecute whether pages may be marked as not executable, which the reference does not
   *     offer
   */
  public static byte[] systemRegisters(boolean noExecute) {
    ByteBuffer registers = ByteBuffer.allocate(Sregs.SIZE).order(ByteOrder.nativeOrder());
    SegmentRegister.code().write(registers, Sregs.CS);
    for (int data : new int[] {Sregs.DS, Sregs.ES, Sregs.FS, Sregs.GS, Sregs.SS}) {
      SegmentRegister.data().write(registers, data);
    }
    SegmentRegister.task().write(registers, Sregs.TR);
    SegmentRegister.unusable().write(registers, Sregs.LDT);
    registers.putLong(Sregs.GDT + Dtable.BASE, GuestLayout.GDT);
    registers.putShort(Sregs.GDT + Dtable.LIMIT, (short) (GDT_ENTRIES * Long.BYTES - 1));
    registers.putLong(Sregs.CR0, CR0_PE | CR0_NE | CR0_WP | CR0_PG);
    registers.putLong(Sregs.CR3, GuestLayout.PML4);
    registers.putLong(Sregs.CR4, CR4_PAE | CR4_OSFXSR | CR4_OSXMMEXCPT);
    registers.putLong(Sregs.EFER, EFER_LME | EFER_LMA | (noExecute ? EFER_NXE : 0));
    return registers.array();
  }
}
