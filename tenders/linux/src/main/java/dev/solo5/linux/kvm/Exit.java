package dev.solo5.linux.kvm;

/** Why a vCPU stopped running guest code. */
public sealed interface Exit {
  /**
   * The guest accessed a port.
   *
   * @param out whether it wrote
   * @param port number of the port
   * @param width of one access, in bytes
   * @param value what the guest wrote first, zero-extended; 0 for a read
   */
  record Port(boolean out, int port, int width, long value) implements Exit {}

  /**
   * The guest accessed an address that is not memory, or that does not allow this kind of access.
   */
  record Mmio(long address, int length, boolean write) implements Exit {}

  /** The guest accessed memory that this process may not access in that way either. */
  record MemoryFault() implements Exit {}

  /** The processor refused the guest's state. */
  record EntryFailure(long hardwareReason) implements Exit {}

  /** The hypervisor gave up. */
  record HypervisorError(int suberror) implements Exit {}

  /** Someone asked the vCPU to come back. */
  record Interrupted() implements Exit {}

  /** Anything else, by the kernel's number for it; halt and shutdown are among them. */
  record Other(int reason) implements Exit {}
}
