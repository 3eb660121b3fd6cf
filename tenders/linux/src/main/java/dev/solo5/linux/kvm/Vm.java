package dev.solo5.linux.kvm;

import static dev.solo5.linux.abi.Kvm.KVM_CREATE_VCPU;
import static dev.solo5.linux.abi.Kvm.KVM_IOEVENTFD;
import static dev.solo5.linux.abi.Kvm.KVM_IOEVENTFD_FLAG_PIO;
import static dev.solo5.linux.abi.Kvm.KVM_SET_USER_MEMORY_REGION;

import dev.solo5.linux.EventFd;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.abi.Kvm.Ioeventfd;
import dev.solo5.linux.abi.Kvm.MemoryRegion;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A virtual machine. Its memory mapping must stay open until this is closed and no vCPU runs. */
public final class Vm implements AutoCloseable {
  private final Fd fd;

  Vm(Fd fd) {
    this.fd = fd;
  }

  /**
   * Creates a virtual processor.
   *
   * @param mappingSize of the page it shares, from {@link Kvm#vcpuMappingSize}
   */
  public Vcpu createVcpu(int id, int mappingSize) throws LinuxException {
    Fd vcpu = Fd.owning(Kvm.request(fd, "CREATE_VCPU", KVM_CREATE_VCPU, id));
    try {
      return new Vcpu(vcpu, Mapping.shared(vcpu, mappingSize));
    } catch (LinuxException e) {
      vcpu.close();
      throw e;
    }
  }

  /** Makes a mapping the guest's physical memory from address 0 on, as slot 0. */
  public void setMemory(Mapping memory) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment region = arena.allocate(MemoryRegion.SIZE, Long.BYTES);
      Struct.fields(region)
          .putLong(MemoryRegion.MEMORY_SIZE, memory.size())
          .putLong(MemoryRegion.USERSPACE_ADDR, memory.view().address());
      Kvm.request(fd, "SET_USER_MEMORY_REGION", KVM_SET_USER_MEMORY_REGION, region);
    }
  }

  /**
   * From now on a guest's write to a port, of this width and whatever the value, signals a
   * descriptor and does not stop the processor.
   *
   * @param width in bytes
   */
  public void signalOnPortWrite(int port, int width, EventFd signalled) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(Ioeventfd.SIZE, Long.BYTES);
      Struct.fields(request)
          .putLong(Ioeventfd.ADDR, port)
          .putInt(Ioeventfd.LEN, width)
          .putInt(Ioeventfd.FD, signalled.fd().number())
          .putInt(Ioeventfd.FLAGS, KVM_IOEVENTFD_FLAG_PIO);
      Kvm.request(fd, "IOEVENTFD", KVM_IOEVENTFD, request);
    }
  }

  @Override
  public void close() {
    fd.close();
  }
}
