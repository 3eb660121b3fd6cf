package dev.solo5.linux.kvm;

import dev.solo5.linux.abi.Kvm.Cpuid2;
import dev.solo5.linux.abi.Kvm.CpuidEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A list of CPUID answers, {@code struct kvm_cpuid2} with its entries. */
public final class Cpuid {
  private static final int EXTENDED_FEATURES = 0x80000001;
  private static final int EDX_NX = 1 << 20;

  private final byte[] bytes;

  Cpuid(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether a guest may mark pages as not executable. */
  public boolean hasNoExecute() {
    ByteBuffer list = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    int entries = list.getInt(Cpuid2.NENT);
    for (int i = 0; i < entries; i++) {
      int entry = Cpuid2.ENTRIES + i * CpuidEntry.SIZE;
      if (list.getInt(entry + CpuidEntry.FUNCTION) == EXTENDED_FEATURES) {
        return (list.getInt(entry + CpuidEntry.EDX) & EDX_NX) != 0;
      }
    }
    return false;
  }
}
