package dev.solo5.tender.hvt;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.Machine;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.kvm.Cpuid;
import dev.solo5.linux.kvm.Kvm;
import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.linux.kvm.Vm;
import dev.solo5.tender.AttachedDevice;
import dev.solo5.tender.Devices;
import dev.solo5.tender.Host;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Loader;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.Program;
import dev.solo5.tender.Setup;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.hypercall.ConsoleSink;
import dev.solo5.tender.hvt.hypercall.Hypercalls;
import dev.solo5.tender.hvt.hypercall.Networks;
import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.machine.BootInfo;
import dev.solo5.tender.hvt.machine.GuestLayout;
import dev.solo5.tender.hvt.machine.MemorySize;
import dev.solo5.tender.hvt.machine.PageTables;
import dev.solo5.tender.hvt.machine.StartState;
import dev.solo5.tender.hvt.memory.GuestAccess;
import dev.solo5.tender.hvt.memory.GuestLease;
import dev.solo5.tender.hvt.memory.HvtProblem;
import dev.solo5.tender.hvt.memory.LoadedMemory;
import dev.solo5.tender.hvt.ring.NetworkRing;
import dev.solo5.tender.hvt.ring.RingOffer;
import java.lang.foreign.MemorySegment;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Runs unikernels, each in a virtual machine of its own, in this process. A guest runs on the
 * thread that launches it.
 */
public final class HvtTender {
  private final ConsoleSink console;
  private final InstantSource clock;
  private final Consumer<String> notices;

  /**
   * @param console receives what guests write
   * @param clock tells guests the time of day
   * @param notices receives what a person should know although it is no error; one line each
   */
  public HvtTender(ConsoleSink console, InstantSource clock, Consumer<String> notices) {
    this.console = console;
    this.clock = clock;
    this.notices = notices;
  }

  /** Runs a unikernel until it ends. */
  public Outcome run(Launch launch) {
    try {
      Hypervisor.requireMachine(Machine.host());
      try (Setup setup = Setup.of(Program.hvt(), launch, Host.linux(), notices)) {
        return run(setup, Confinement.NONE);
      }
    } catch (TenderException e) {
      return new Outcome.TenderFailed(e.problem());
    }
  }

  /**
   * Runs what was set up until it ends. The order of the steps decides which of several problems is
   * reported.
   *
   * @param setup stays the caller's
   * @param confinement applied to this process just before the guest's first instruction
   */
  public Outcome run(Setup setup, Confinement confinement) {
    try {
      MemorySize size = MemorySize.of(setup.memoryBytes(), setup.hasNet());
      if (size.rounded() != setup.memoryBytes()) {
        notices.accept("adjusting memory to " + size.rounded() + " bytes");
      }
      return run(setup, confinement, size);
    } catch (TenderException e) {
      // The JVM ignores that signal; without it, the guest ends here instead.
      return e.problem() instanceof HvtProblem.ConsoleClosed
          ? new Outcome.KilledBySignal(Spawn.SIGPIPE)
          : new Outcome.TenderFailed(e.problem());
    } catch (LinuxException e) {
      return new Outcome.TenderFailed(HvtProblem.of(e));
    }
  }

  private Outcome run(Setup setup, Confinement confinement, MemorySize size)
      throws TenderException, LinuxException {
    try (Kvm kvm = Hypervisor.open();
        Mapping mapping = Mapping.anonymous(size.allocated());
        Vm vm = kvm.createVm();
        Vcpu vcpu = vm.createVcpu(0, kvm.vcpuMappingSize());
        Poller poller = Poller.open()) {
      vm.setMemory(mapping);
      LoadedMemory memory = new LoadedMemory(mapping);
      LoadPlan plan = setup.unikernel().loadPlan(size.usable());
      Loader.load(setup.unikernel(), plan, memory);
      prepare(kvm, vcpu, memory.bytes(), plan, size);
      long cycleHertz = Hypervisor.cycleHertz(kvm, vcpu);
      Devices devices = setup.devices();
      for (AttachedDevice.Net network : devices.nets()) {
        poller.add(network.handle(), network.fd());
      }
      byte[] manifest = devices.manifest(new NoDescriptor());
      byte[] commandLine = setup.commandLine();
      GuestAccess access = memory.access(size.usable());
      Networks networks = new Networks(devices.nets(), access);
      Hypercalls hypercalls =
          new Hypercalls(access, devices.blocks(), networks, console, poller, clock);
      GuestLease lease = new GuestLease(mapping);
      try (NetworkRing ring =
          setup.hasNet() && setup.netRing()
              ? RingOffer.open(
                  kvm, vm, memory.bytes(), size.usable(), networks, lease, poller, notices)
              : NetworkRing.none()) {
        write(
            memory.bytes(),
            BootInfo.encode(
                size.usable(),
                plan.imageEnd(),
                cycleHertz,
                manifest,
                commandLine,
                ring.isOffered()));
        confinement.confine(devices, vcpu, poller, ring);
        int status = new VcpuLoop(vcpu, hypercalls, size.allocated(), lease).run();
        ring.finish();
        return new Outcome.Exited(status);
      }
    }
  }

  /** Makes the processor ready for the first instruction. */
  private static void prepare(
      Kvm kvm, Vcpu vcpu, MemorySegment memory, LoadPlan plan, MemorySize size)
      throws LinuxException {
    Cpuid cpuid = kvm.supportedCpuid();
    boolean noExecute = cpuid.hasNoExecute();
    StartState.writeGdt(memory);
    PageTables.write(memory, plan.segments(), noExecute);
    vcpu.setCpuid(cpuid);
    vcpu.setSystemRegisters(StartState.systemRegisters(noExecute));
    vcpu.setRegisters(StartState.registers(plan.entry(), size.usable()));
  }

  private static void write(MemorySegment memory, byte[] block) {
    MemorySegment.copy(
        MemorySegment.ofArray(block), 0, memory, GuestLayout.BOOT_INFO, block.length);
  }

  /** Guests of this target do not reach descriptors themselves. */
  private static final class NoDescriptor implements ToIntFunction<AttachedDevice> {
    @Override
    public int applyAsInt(AttachedDevice device) {
      return 0;
    }
  }
}
