package dev.solo5.linux.kvm;

import static dev.solo5.linux.abi.Kvm.KVM_CHECK_EXTENSION;
import static dev.solo5.linux.abi.Kvm.KVM_CREATE_VM;
import static dev.solo5.linux.abi.Kvm.KVM_GET_API_VERSION;
import static dev.solo5.linux.abi.Kvm.KVM_GET_SUPPORTED_CPUID;
import static dev.solo5.linux.abi.Kvm.KVM_GET_VCPU_MMAP_SIZE;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Kvm.Cpuid2;
import dev.solo5.linux.abi.Kvm.CpuidEntry;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * The hypervisor of this kernel. A failing request is a {@link LinuxException} whose call is {@code
 * ioctl (NAME)}.
 */
public final class Kvm implements AutoCloseable {
  /** Where it is found. */
  public static final String DEVICE = "/dev/kvm";

  /** Entries to begin with; the kernel says when that is too few. */
  private static final int CPUID_ENTRIES = 100;

  private static final int CPUID_ENTRIES_LIMIT = 1 << 14;

  private final Fd fd;

  private Kvm(Fd fd) {
    this.fd = fd;
  }

  /** Opens {@link #DEVICE}. */
  public static Kvm open() throws LinuxException {
    return new Kvm(Fd.open(DEVICE, Fcntl.O_RDWR));
  }

  /** The version of the interface; 12 since 2007. */
  public int apiVersion() throws LinuxException {
    return request(fd, "GET_API_VERSION", KVM_GET_API_VERSION, 0);
  }

  /** What the kernel says about a capability: 0 for none, usually 1 for having it. */
  public int checkExtension(int capability) throws LinuxException {
    return request(fd, "CHECK_EXTENSION", KVM_CHECK_EXTENSION, capability);
  }

  /** Creates a virtual machine without memory and processors. */
  public Vm createVm() throws LinuxException {
    int vm;
    do {
      vm = Files.ioctl(fd.number(), KVM_CREATE_VM, 0);
    } while (vm == -Errno.EINTR);
    LinuxException.check("ioctl (CREATE_VM)", vm);
    return new Vm(Fd.owning(vm));
  }

  /** The size in bytes of the page a vCPU shares. */
  public int vcpuMappingSize() throws LinuxException {
    return request(fd, "GET_VCPU_MMAP_SIZE", KVM_GET_VCPU_MMAP_SIZE, 0);
  }

  /** What CPUID could answer in a guest on this host. */
  public Cpuid supportedCpuid() throws LinuxException {
    for (int entries = CPUID_ENTRIES; ; entries *= 2) {
      try (Arena arena = Arena.ofConfined()) {
        long size = Cpuid2.SIZE + (long) entries * CpuidEntry.SIZE;
        MemorySegment list = arena.allocate(size, Long.BYTES);
        Struct.fields(list).putInt(Cpuid2.NENT, entries);
        int result = Files.ioctl(fd.number(), KVM_GET_SUPPORTED_CPUID, list);
        if (result == -Errno.E2BIG && entries < CPUID_ENTRIES_LIMIT) {
          continue;
        }
        LinuxException.check("ioctl (GET_SUPPORTED_CPUID)", result);
        ByteBuffer fields = Struct.fields(list);
        byte[] used = new byte[Cpuid2.SIZE + fields.getInt(Cpuid2.NENT) * CpuidEntry.SIZE];
        fields.get(used);
        return new Cpuid(used);
      }
    }
  }

  static int request(Fd fd, String name, long request, long argument) throws LinuxException {
    return LinuxException.check(
        "ioctl (" + name + ")", Files.ioctl(fd.number(), request, argument));
  }

  static void request(Fd fd, String name, long request, MemorySegment argument)
      throws LinuxException {
    LinuxException.check("ioctl (" + name + ")", Files.ioctl(fd.number(), request, argument));
  }

  @Override
  public void close() {
    fd.close();
  }
}
