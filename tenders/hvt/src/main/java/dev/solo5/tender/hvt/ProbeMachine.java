package dev.solo5.tender.hvt;

import dev.solo5.elf.LoadSegment;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.abi.Mman;
import dev.solo5.linux.kvm.Cpuid;
import dev.solo5.linux.kvm.Exit;
import dev.solo5.linux.kvm.Kvm;
import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.linux.kvm.Vm;
import dev.solo5.tender.hvt.machine.GuestLayout;
import dev.solo5.tender.hvt.machine.PageTables;
import dev.solo5.tender.hvt.machine.StartState;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.List;

/**
 * A guest of a few instructions, each time in a new virtual machine, that shows what the processor
 * does and what its hypervisor only pretends. Each way to find out says what it found, or throws.
 */
final class ProbeMachine {
  /** {@code mov $1, %eax; mov $0x500, %dx; out %eax, %dx}: the guest says that it came so far. */
  private static final String SAY = "b801000000" + "66ba0005" + "ef";

  /** {@code xorps %xmm0, %xmm0}. */
  private static final String SSE = "0f57c0";

  /** {@code mov $SPARE, %eax}. */
  private static final String POINT = "b800001800";

  /** {@code movb $1, (%rax)}. */
  private static final String STORE = "c60001";

  /** {@code jmp *%rax}. */
  private static final String JUMP = "ffe0";

  /** A page that belongs to no segment: data. */
  private static final long SPARE = 0x180000;

  private static final long MEMORY = GuestLayout.LARGE_PAGE;

  /** How often a signal may disturb a guest that ends by itself at once. */
  private static final int PATIENCE = 1000;

  private ProbeMachine() {}

  /** Whether a guest runs at all. */
  static String runs() throws LinuxException {
    Exit exit = exitOf(SAY, Mman.PROT_READ | Mman.PROT_WRITE);
    if (said(exit)) {
      return "the first instructions";
    }
    throw new UnsupportedOperationException("the guest stopped with " + exit);
  }

  /**
   * Whether the processor itself runs kernel code. A hypervisor that emulates it takes memory which
   * it may not write for a device; a processor just fails.
   */
  static String isNative() throws LinuxException {
    Exit exit = exitOf(POINT + STORE + SAY, Mman.PROT_READ);
    if (exit instanceof Exit.MemoryFault) {
      return "the processor runs the guest's kernel code";
    }
    if (exit instanceof Exit.Mmio) {
      throw new UnsupportedOperationException(
          "the host emulates the guest's kernel code: slow, and not every instruction is known");
    }
    throw new UnsupportedOperationException("the guest stopped with " + exit);
  }

  /** Whether a guest may use SSE, as compilers do unless told otherwise. */
  static String hasSse() throws LinuxException {
    Exit exit = exitOf(SSE + SAY, Mman.PROT_READ | Mman.PROT_WRITE);
    if (said(exit)) {
      return "SSE instructions work";
    }
    if (exit instanceof Exit.HypervisorError) {
      throw new UnsupportedOperationException(
          "the host emulates the guest, and does not know SSE instructions:"
              + " compile with -mgeneral-regs-only");
    }
    throw new UnsupportedOperationException("the guest stopped with " + exit);
  }

  /** Whether data can't be executed in a guest: without a handler, the fault shuts it down. */
  static String hasNoExecute() throws LinuxException {
    Exit exit = exitOf(POINT + JUMP, Mman.PROT_READ | Mman.PROT_WRITE);
    if (said(exit)) {
      throw new UnsupportedOperationException("the guest executed data");
    }
    return "data is not executed";
  }

  private static boolean said(Exit exit) {
    return exit instanceof Exit.Port port && port.out() && port.value() == 1;
  }

  /** Runs code until it stops; what it says first lies in the spare page as well. */
  private static Exit exitOf(String code, int protectionOfSpare) throws LinuxException {
    try (Kvm kvm = Kvm.open();
        Mapping memory = Mapping.anonymous(MEMORY);
        Vm vm = kvm.createVm();
        Vcpu vcpu = vm.createVcpu(0, kvm.vcpuMappingSize())) {
      copy(code, memory.view(), GuestLayout.IMAGE);
      copy(SAY, memory.view(), SPARE);
      prepare(kvm, vcpu, memory.view());
      vm.setMemory(memory);
      memory.protect(SPARE, GuestLayout.PAGE, protectionOfSpare);
      Exit exit = vcpu.run();
      for (int i = 0; exit instanceof Exit.Interrupted && i < PATIENCE; i++) {
        exit = vcpu.run();
      }
      return exit;
    }
  }

  private static void prepare(Kvm kvm, Vcpu vcpu, MemorySegment memory) throws LinuxException {
    long end = GuestLayout.IMAGE + GuestLayout.PAGE;
    LoadSegment text =
        new LoadSegment(0, GuestLayout.IMAGE, 1, 1, 0, GuestLayout.IMAGE, end, true, false, true);
    Cpuid cpuid = kvm.supportedCpuid();
    StartState.writeGdt(memory);
    PageTables.write(memory, List.of(text), cpuid.hasNoExecute());
    vcpu.setCpuid(cpuid);
    vcpu.setSystemRegisters(StartState.systemRegisters(cpuid.hasNoExecute()));
    vcpu.setRegisters(StartState.registers(GuestLayout.IMAGE, MEMORY));
  }

  private static void copy(String hex, MemorySegment memory, long address) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    MemorySegment.copy(MemorySegment.ofArray(bytes), 0, memory, address, bytes.length);
  }
}
