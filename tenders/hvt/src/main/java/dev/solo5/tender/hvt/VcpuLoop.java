package dev.solo5.tender.hvt;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Kvm;
import dev.solo5.linux.kvm.Exit;
import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.hypercall.Hypercalls;
import dev.solo5.tender.hvt.memory.GuestLease;
import dev.solo5.tender.hvt.memory.HvtProblem;

/**
 * Runs a guest's processor until the guest ends; hvt-abi section 9.
 *
 * @param memorySize all there is, in bytes
 * @param heapStart guest address after the program, below which no stack should be
 * @param lease by which others can end the guest
 */
record VcpuLoop(
    Vcpu vcpu, Hypercalls hypercalls, long memorySize, long heapStart, GuestLease lease) {
  /** A hypercall's number is its port's distance from here. */
  private static final int FIRST_PORT = 0x500;

  private static final int LAST_NUMBER = 8;

  /** Runs the guest; its status 0..255. */
  int run() throws TenderException, LinuxException {
    try {
      int status = Hypercalls.RUNNING;
      while (status == Hypercalls.RUNNING) {
        status = answer(runGuest());
      }
      return status;
    } catch (TenderException e) {
      throw e.problem() instanceof HvtProblem.GuestFault fault ? explained(fault, e) : e;
    }
  }

  /** Below the program is page zero; and a frame larger than memory ends below that, negative. */
  private TenderException explained(HvtProblem.GuestFault fault, TenderException thrown)
      throws LinuxException {
    long stackPointer = vcpu.stackPointer();
    return stackPointer < heapStart
        ? failure(new HvtProblem.StackOverflow(fault, stackPointer, heapStart))
        : thrown;
  }

  private Exit runGuest() throws TenderException, LinuxException {
    lease.enter();
    try {
      return vcpu.run();
    } finally {
      lease.leave();
    }
  }

  private int answer(Exit exit) throws TenderException, LinuxException {
    // Nearly every exit is one; and a pattern switch generates a class at its first use, which a
    // guest that never needs it does not have to wait for.
    return exit instanceof Exit.Port port ? hypercall(port) : answerAny(exit);
  }

  private int answerAny(Exit exit) throws TenderException, LinuxException {
    return switch (exit) {
      case Exit.Port port -> hypercall(port);
      case Exit.Interrupted() -> Hypercalls.RUNNING;
      case Exit.Mmio(long address, _, _) -> throw mmio(address);
      case Exit.MemoryFault() -> throw failure(new HvtProblem.TranslationFault(where()));
      case Exit.EntryFailure(long reason) -> throw failure(new HvtProblem.EntryFailure(reason));
      case Exit.HypervisorError(int suberror) ->
          throw failure(new HvtProblem.HypervisorError(suberror));
      case Exit.Other(int reason) -> throw failure(new HvtProblem.UnhandledExit(reason, where()));
    };
  }

  private int hypercall(Exit.Port port) throws TenderException {
    int number = port.port() - FIRST_PORT;
    boolean valid =
        port.out() && port.width() == Integer.BYTES && number >= 0 && number <= LAST_NUMBER;
    if (!valid) {
      throw failure(new HvtProblem.InvalidPort(port.port()));
    }
    return hypercalls.handle(number, port.value());
  }

  /** A host that emulates the guest's store reports protected memory as if it were a device. */
  private TenderException mmio(long address) throws LinuxException {
    boolean inMemory = address >= 0 && address < memorySize;
    return failure(
        inMemory
            ? new HvtProblem.TranslationFault(where())
            : new HvtProblem.UnhandledExit(Kvm.KVM_EXIT_MMIO, where()));
  }

  private long where() throws LinuxException {
    return vcpu.instructionPointer();
  }

  private static TenderException failure(HvtProblem problem) {
    return new TenderException(problem);
  }
}
