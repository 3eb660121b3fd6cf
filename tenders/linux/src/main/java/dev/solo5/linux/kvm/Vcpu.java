package dev.solo5.linux.kvm;

import static dev.solo5.linux.abi.Kvm.KVM_EXIT_FAIL_ENTRY;
import static dev.solo5.linux.abi.Kvm.KVM_EXIT_INTERNAL_ERROR;
import static dev.solo5.linux.abi.Kvm.KVM_EXIT_IO;
import static dev.solo5.linux.abi.Kvm.KVM_EXIT_IO_OUT;
import static dev.solo5.linux.abi.Kvm.KVM_EXIT_MMIO;
import static dev.solo5.linux.abi.Kvm.KVM_GET_REGS;
import static dev.solo5.linux.abi.Kvm.KVM_GET_TSC_KHZ;
import static dev.solo5.linux.abi.Kvm.KVM_RUN;
import static dev.solo5.linux.abi.Kvm.KVM_SET_CPUID2;
import static dev.solo5.linux.abi.Kvm.KVM_SET_REGS;
import static dev.solo5.linux.abi.Kvm.KVM_SET_SREGS;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Kvm.Regs;
import dev.solo5.linux.abi.Kvm.Run;
import dev.solo5.linux.abi.Kvm.Sregs;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** A virtual processor; one thread runs it. */
public final class Vcpu implements AutoCloseable {
  private final Fd fd;
  private final Mapping mapping;
  private final ByteBuffer run;

  Vcpu(Fd fd, Mapping mapping) {
    this.fd = fd;
    this.mapping = mapping;
    this.run = Struct.fields(mapping.view());
  }

  /** The descriptor's number, for a policy that allows nothing but running it. */
  public int descriptor() {
    return fd.number();
  }

  /** Decides what CPUID answers in the guest. */
  public void setCpuid(Cpuid cpuid) throws LinuxException {
    byte[] bytes = cpuid.bytes();
    set("SET_CPUID2", KVM_SET_CPUID2, bytes);
  }

  /**
   * Sets all general registers.
   *
   * @param registers a {@code struct kvm_regs}, see {@link Regs}
   */
  public void setRegisters(byte[] registers) throws LinuxException {
    check(registers, Regs.SIZE);
    set("SET_REGS", KVM_SET_REGS, registers);
  }

  /**
   * Sets all system registers.
   *
   * @param registers a {@code struct kvm_sregs}, see {@link Sregs}
   */
  public void setSystemRegisters(byte[] registers) throws LinuxException {
    check(registers, Sregs.SIZE);
    set("SET_SREGS", KVM_SET_SREGS, registers);
  }

  /** Where the guest is. */
  public long instructionPointer() throws LinuxException {
    return register(Regs.RIP);
  }

  /** Where the guest's stack ends. */
  public long stackPointer() throws LinuxException {
    return register(Regs.RSP);
  }

  private long register(int offset) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment registers = arena.allocate(Regs.SIZE, Long.BYTES);
      Kvm.request(fd, "GET_REGS", KVM_GET_REGS, registers);
      return Struct.fields(registers).getLong(offset);
    }
  }

  /** The frequency of the guest's cycle counter; {@code EIO} when the host's is unstable. */
  public int cycleKilohertz() throws LinuxException {
    return Kvm.request(fd, "GET_TSC_KHZ", KVM_GET_TSC_KHZ, 0);
  }

  /**
   * Runs guest code until something happens that the kernel does not deal with.
   *
   * @throws LinuxException whose call is {@code ioctl (RUN)}
   */
  public Exit run() throws LinuxException {
    int result = Files.ioctl(fd.number(), KVM_RUN, 0);
    return switch (result) {
      case -Errno.EINTR, -Errno.EAGAIN -> new Exit.Interrupted();
      case -Errno.EFAULT -> new Exit.MemoryFault();
      default -> {
        LinuxException.check("ioctl (RUN)", result);
        yield exit();
      }
    };
  }

  private Exit exit() {
    int reason = run.getInt(Run.EXIT_REASON);
    return switch (reason) {
      case KVM_EXIT_IO -> port();
      case KVM_EXIT_MMIO ->
          new Exit.Mmio(
              run.getLong(Run.MMIO_PHYS_ADDR),
              run.getInt(Run.MMIO_LEN),
              run.get(Run.MMIO_IS_WRITE) != 0);
      case KVM_EXIT_FAIL_ENTRY -> new Exit.EntryFailure(run.getLong(Run.FAIL_ENTRY_REASON));
      case KVM_EXIT_INTERNAL_ERROR -> new Exit.HypervisorError(run.getInt(Run.INTERNAL_SUBERROR));
      default -> new Exit.Other(reason);
    };
  }

  private Exit port() {
    boolean out = run.get(Run.IO_DIRECTION) == KVM_EXIT_IO_OUT;
    int width = run.get(Run.IO_SIZE);
    int port = Short.toUnsignedInt(run.getShort(Run.IO_PORT));
    return new Exit.Port(out, port, width, out ? written(width) : 0);
  }

  private long written(int width) {
    int offset = Math.toIntExact(run.getLong(Run.IO_DATA_OFFSET));
    return switch (width) {
      case Byte.BYTES -> Byte.toUnsignedLong(run.get(offset));
      case Short.BYTES -> Short.toUnsignedLong(run.getShort(offset));
      default -> Integer.toUnsignedLong(run.getInt(offset));
    };
  }

  private void set(String name, long request, byte[] bytes) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      Kvm.request(fd, name, request, Struct.copy(arena, bytes));
    }
  }

  private static void check(byte[] structure, int size) {
    if (structure.length != size) {
      throw new IllegalArgumentException(
          "structure of " + structure.length + " bytes, expected " + size);
    }
  }

  @Override
  public void close() {
    mapping.close();
    fd.close();
  }
}
