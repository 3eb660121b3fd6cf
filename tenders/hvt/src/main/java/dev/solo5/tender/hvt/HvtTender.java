package dev.solo5.tender.hvt;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.kvm.Cpuid;
import dev.solo5.linux.kvm.Kvm;
import dev.solo5.linux.kvm.Vcpu;
import dev.solo5.linux.kvm.Vm;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.attach.Devices;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.hvt.hypercall.CallCounts;
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
import dev.solo5.tender.hvt.memory.GuestRam;
import dev.solo5.tender.hvt.memory.HvtProblem;
import dev.solo5.tender.hvt.memory.LoadedMemory;
import dev.solo5.tender.hvt.ring.NetworkRing;
import dev.solo5.tender.hvt.ring.RingOffer;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.load.Loader;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.GuestThread;
import dev.solo5.tender.run.PreparedLaunch;
import java.lang.foreign.MemorySegment;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Runs unikernels, each in a virtual machine of its own, in this process: on a thread made for it,
 * or on the caller's.
 */
public final class HvtTender implements Tender {
  private final InstantSource clock;

  /** A tender with the clock of this machine. */
  public HvtTender() {
    this(InstantSource.system());
  }

  /**
   * @param clock tells guests the time of day
   */
  public HvtTender(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Target target() {
    return Target.HVT;
  }

  @Override
  public Optional<String> obstacle() {
    try {
      Hypervisor.requireMachine(Machine.host());
      Hypervisor.open().close();
      return Optional.empty();
    } catch (TenderException e) {
      return Optional.of(e.problem().message());
    } catch (LinuxException e) {
      return Optional.of(HvtProblem.of(e).message());
    }
  }

  @Override
  public RunningGuest start(Launch launch, GuestConsole console, Consumer<String> notices)
      throws TenderException {
    return GuestThread.start("solo5-hvt", new HvtRun(launch, console, clock, notices));
  }

  /**
   * Runs a unikernel on this thread until it ends.
   *
   * @param console receives what the guest writes
   * @param notices receives what a person should know although it is not an error; one line each
   */
  public Outcome run(Launch launch, ConsoleSink console, Consumer<String> notices) {
    try {
      Hypervisor.requireMachine(Machine.host());
      RunRecorder recorder = RunRecorder.off();
      try (PreparedLaunch setup =
          PreparedLaunch.of(Program.of(Target.HVT), launch, Host.linux(), notices, recorder)) {
        return run(setup, console, notices, Confinement.NONE, GuestWatch.NONE);
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
   * @param watch is told when the guest runs
   */
  Outcome run(
      PreparedLaunch setup,
      ConsoleSink console,
      Consumer<String> notices,
      Confinement confinement,
      GuestWatch watch) {
    try {
      MemorySize size = MemorySize.of(setup.memoryBytes(), setup.hasNet());
      if (size.rounded() != setup.memoryBytes()) {
        notices.accept("adjusting memory to " + size.rounded() + " bytes");
      }
      setup.recorder().memory(size.usable());
      return new Outcome.Exited(runMachine(setup, console, notices, confinement, watch, size));
    } catch (TenderException e) {
      return outcome(e.problem());
    } catch (LinuxException e) {
      return new Outcome.TenderFailed(HvtProblem.of(e));
    }
  }

  private static Outcome outcome(TenderProblem problem) {
    if (problem instanceof HvtProblem.Stopped) {
      return new Outcome.Stopped();
    }
    // The JVM ignores that signal; without it, the guest ends here instead.
    return problem instanceof HvtProblem.ConsoleClosed
        ? new Outcome.KilledBySignal(Spawn.SIGPIPE)
        : new Outcome.TenderFailed(problem);
  }

  private int runMachine(
      PreparedLaunch setup,
      ConsoleSink console,
      Consumer<String> notices,
      Confinement confinement,
      GuestWatch watch,
      MemorySize size)
      throws TenderException, LinuxException {
    RunRecorder recorder = setup.recorder();
    recorder.begin("machine");
    try (Kvm kvm = Hypervisor.open();
        GuestRam ram =
            recorder.isOn()
                ? GuestRam.observable(size.allocated())
                : GuestRam.of(size.allocated());
        Vm vm = kvm.createVm();
        Vcpu vcpu = vm.createVcpu(0, kvm.vcpuMappingSize());
        Poller poller = Poller.open()) {
      vm.setMemory(ram.mapping());
      LoadedMemory memory = new LoadedMemory(ram.mapping());
      LoadPlan plan = setup.unikernel().loadPlan(size.usable());
      long heapStart = heapStart(setup.unikernel().memoryEnd());
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
      Networks networks = new Networks(devices.nets(), access, poller);
      CallCounts counts = new CallCounts();
      CallCounts ringCounts = new CallCounts();
      Hypercalls hypercalls =
          new Hypercalls(access, devices.blocks(), networks, console, poller, clock, counts);
      GuestLease lease = new GuestLease(ram.mapping());
      try (NetworkRing ring =
          setup.hasNet() && setup.netRing()
              ? RingOffer.open(
                  kvm,
                  vm,
                  memory.bytes(),
                  size.usable(),
                  networks,
                  ringCounts,
                  lease,
                  poller,
                  notices)
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
        recorder.observe(new GuestObservation(counts, ringCounts, ram));
        recorder.begin("confine");
        confinement.confine(devices, vcpu, poller, ring);
        recorder.begin("guest");
        VcpuLoop loop = new VcpuLoop(vcpu, hypercalls, size.allocated(), heapStart, lease);
        return runGuest(loop, lease, poller, ring, watch);
      } finally {
        recorder.end();
      }
    }
  }

  /** Runs the guest; whoever watches it may use these until it has ended. */
  private static int runGuest(
      VcpuLoop loop, GuestLease lease, Poller poller, NetworkRing ring, GuestWatch watch)
      throws TenderException, LinuxException {
    watch.begins(lease, poller, ring);
    try {
      int status = loop.run();
      ring.finish();
      return status;
    } finally {
      watch.ended();
    }
  }

  /** Where the bindings begin to give memory away: at the page after the program. */
  private static long heapStart(long programEnd) {
    return (programEnd + GuestLayout.PAGE - 1) & -GuestLayout.PAGE;
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
