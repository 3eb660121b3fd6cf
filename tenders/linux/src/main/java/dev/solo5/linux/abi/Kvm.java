package dev.solo5.linux.abi;

/** The hypervisor's interface: request numbers, capabilities and the structures of x86_64. */
@CHeader("linux/kvm.h")
public final class Kvm {
  public static final int KVM_API_VERSION = 12;
  public static final long KVM_GET_API_VERSION = 0xae00;
  public static final long KVM_CREATE_VM = 0xae01;
  public static final long KVM_CHECK_EXTENSION = 0xae03;
  public static final long KVM_GET_VCPU_MMAP_SIZE = 0xae04;
  public static final long KVM_GET_SUPPORTED_CPUID = 0xc008ae05L;
  public static final long KVM_CREATE_VCPU = 0xae41;
  public static final long KVM_SET_USER_MEMORY_REGION = 0x4020ae46;
  public static final long KVM_IOEVENTFD = 0x4040ae79;
  public static final long KVM_RUN = 0xae80;
  public static final long KVM_GET_REGS = 0x8090ae81L;
  public static final long KVM_SET_REGS = 0x4090ae82;
  public static final long KVM_SET_SREGS = 0x4138ae84;
  public static final long KVM_SET_CPUID2 = 0x4008ae90;
  public static final long KVM_GET_TSC_KHZ = 0xaea3;
  public static final int KVM_CAP_USER_MEMORY = 3;
  public static final int KVM_CAP_IOEVENTFD = 36;
  public static final int KVM_CAP_GET_TSC_KHZ = 61;
  public static final int KVM_IOEVENTFD_FLAG_PIO = 2;
  public static final int KVM_EXIT_IO = 2;
  public static final int KVM_EXIT_MMIO = 6;
  public static final int KVM_EXIT_FAIL_ENTRY = 9;
  public static final int KVM_EXIT_INTERNAL_ERROR = 17;
  public static final int KVM_EXIT_IO_OUT = 1;

  private Kvm() {}

  /** The page a vCPU shares with its owner. */
  @CStruct("struct kvm_run")
  public static final class Run {
    public static final int EXIT_REASON = 8;

    @CField("io.direction")
    public static final int IO_DIRECTION = 32;

    @CField("io.size")
    public static final int IO_SIZE = 33;

    @CField("io.port")
    public static final int IO_PORT = 34;

    @CField("io.data_offset")
    public static final int IO_DATA_OFFSET = 40;

    @CField("mmio.phys_addr")
    public static final int MMIO_PHYS_ADDR = 32;

    @CField("mmio.len")
    public static final int MMIO_LEN = 48;

    @CField("mmio.is_write")
    public static final int MMIO_IS_WRITE = 52;

    @CField("fail_entry.hardware_entry_failure_reason")
    public static final int FAIL_ENTRY_REASON = 32;

    @CField("internal.suberror")
    public static final int INTERNAL_SUBERROR = 32;

    private Run() {}
  }

  /** General registers, 8 bytes each. */
  @CStruct("struct kvm_regs")
  public static final class Regs {
    public static final int SIZE = 144;
    public static final int RDI = 40;
    public static final int RSP = 48;
    public static final int RIP = 128;
    public static final int RFLAGS = 136;

    private Regs() {}
  }

  /** System registers. */
  @CStruct("struct kvm_sregs")
  public static final class Sregs {
    public static final int SIZE = 312;
    public static final int CS = 0;
    public static final int DS = 24;
    public static final int ES = 48;
    public static final int FS = 72;
    public static final int GS = 96;
    public static final int SS = 120;
    public static final int TR = 144;
    public static final int LDT = 168;
    public static final int GDT = 192;
    public static final int CR0 = 224;
    public static final int CR3 = 240;
    public static final int CR4 = 248;
    public static final int EFER = 264;

    private Sregs() {}
  }

  /** A segment register with what the processor caches of its descriptor. */
  @CStruct("struct kvm_segment")
  public static final class Segment {
    public static final int SIZE = 24;
    public static final int LIMIT = 8;
    public static final int SELECTOR = 12;
    public static final int TYPE = 14;
    public static final int PRESENT = 15;
    public static final int DB = 17;
    public static final int S = 18;
    public static final int L = 19;
    public static final int G = 20;
    public static final int UNUSABLE = 22;

    private Segment() {}
  }

  /** A descriptor table register. */
  @CStruct("struct kvm_dtable")
  public static final class Dtable {
    public static final int SIZE = 16;
    public static final int BASE = 0;
    public static final int LIMIT = 8;

    private Dtable() {}
  }

  /** A part of guest physical memory. */
  @CStruct("struct kvm_userspace_memory_region")
  public static final class MemoryRegion {
    public static final int SIZE = 32;
    public static final int MEMORY_SIZE = 16;
    public static final int USERSPACE_ADDR = 24;

    private MemoryRegion() {}
  }

  /** A write of the guest that signals a descriptor instead of stopping the processor. */
  @CStruct("struct kvm_ioeventfd")
  public static final class Ioeventfd {
    public static final int SIZE = 64;
    public static final int ADDR = 8;
    public static final int LEN = 16;
    public static final int FD = 20;
    public static final int FLAGS = 24;

    private Ioeventfd() {}
  }

  /** The head of a list of {@link CpuidEntry}. */
  @CStruct("struct kvm_cpuid2")
  public static final class Cpuid2 {
    public static final int SIZE = 8;
    public static final int NENT = 0;
    public static final int ENTRIES = 8;

    private Cpuid2() {}
  }

  /** What one CPUID leaf answers. */
  @CStruct("struct kvm_cpuid_entry2")
  public static final class CpuidEntry {
    public static final int SIZE = 40;
    public static final int FUNCTION = 0;
    public static final int EDX = 24;

    private CpuidEntry() {}
  }
}
