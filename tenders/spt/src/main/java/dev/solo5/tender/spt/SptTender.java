package dev.solo5.tender.spt;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Ended;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.linux.seccomp.Sandbox;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Devices;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.load.Loader;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.GuestThread;
import dev.solo5.tender.run.PreparedLaunch;
import dev.solo5.tender.spt.KernelAccounts.Transfers;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Runs unikernels of the target spt, on a thread made for it or on the caller's. The guest is a
 * child process; it ends with the thread that runs it here, and a signal the terminal sends reaches
 * both.
 */
public final class SptTender implements Tender {
  /** The kernel counts resident pages in batches, one for each processor. */
  private static final long PEAK_TOLERANCE_BYTES = Launch.MEBIBYTE;

  private static final long MAX_MEMORY_BYTES = SptLayout.STAGE_START - Launch.MEBIBYTE;

  /** A tender without any state. */
  public SptTender() {}

  @Override
  public Target target() {
    return Target.SPT;
  }

  @Override
  public Optional<String> obstacle() {
    if (Machine.host() != Machine.X86_64) {
      return Optional.of("This tender runs on x86_64 only, not on " + Machine.host().text());
    }
    return Sandbox.isSupported()
        ? Optional.empty()
        : Optional.of("This kernel has no system call filters (CONFIG_SECCOMP_FILTER)");
  }

  @Override
  public RunningGuest start(Launch launch, GuestConsole console, Consumer<String> notices)
      throws TenderException {
    return GuestThread.start("solo5-spt", new SptRun(launch, console, notices));
  }

  /**
   * Runs a unikernel to its end.
   *
   * @param console what the guest writes to; stays the caller's
   * @param notices receives what the user should know although it is not an error; one line each
   */
  public static Outcome run(Launch launch, Fd console, Consumer<String> notices) {
    RunRecorder recorder = RunRecorder.off();
    try (PreparedLaunch setup =
        PreparedLaunch.of(Program.of(Target.SPT), launch, Host.linux(), notices, recorder)) {
      return run(setup, console, GuestProcess.UNWATCHED);
    } catch (TenderException e) {
      return new Outcome.TenderFailed(e.problem());
    }
  }

  /**
   * Runs what has been set up.
   *
   * @param console what the guest writes to; stays the caller's
   * @param watch is given the process
   * @throws TenderException when the guest cannot be started
   * @throws IllegalStateException on a virtual thread: the kernel ties the guest to the thread that
   *     started it, and the one that carries a virtual thread may end at any time
   */
  static Outcome run(PreparedLaunch setup, Fd console, GuestProcess watch) throws TenderException {
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException("a guest needs a platform thread to run it");
    }
    long memoryBytes = setup.memoryBytes();
    if (Long.compareUnsigned(memoryBytes, MAX_MEMORY_BYTES) > 0) {
      throw new TenderException(new SptProblem.TooMuchMemory(MAX_MEMORY_BYTES / Launch.MEBIBYTE));
    }
    setup.recorder().begin("plan");
    setup.recorder().memory(memoryBytes);
    LoadPlan program = setup.unikernel().loadPlan(memoryBytes);
    try (StagePlan plan = StagePlan.create(memoryBytes, program)) {
      Loader.load(setup.unikernel(), program, plan);
      Devices devices = setup.devices();
      try (GuestDescriptors descriptors = GuestDescriptors.open(devices)) {
        write(plan, program, setup, devices, descriptors);
        return run(setup.recorder(), plan, console, descriptors, watch);
      }
    } catch (LinuxException e) {
      throw new TenderException(new SptProblem.HostRefused(e.call(), e.reason()), e);
    }
  }

  private static void write(
      StagePlan plan,
      LoadPlan program,
      PreparedLaunch setup,
      Devices devices,
      GuestDescriptors descriptors)
      throws TenderException {
    byte[] manifest = devices.manifest(descriptors::number);
    byte[] commandLine = setup.commandLine();
    int size = BootInfo.SIZE + manifest.length + commandLine.length;
    BootInfo.write(
        plan.window(SptLayout.BOOT_INFO, size),
        plan.sizeBytes(),
        program.imageEnd(),
        manifest,
        commandLine);
    BpfProgram filter =
        PolicyCompiler.compile(
            GuestPolicy.of(CallNumbers.x86(), devices.all(), descriptors::number));
    int parent = ThisProcess.id();
    plan.finish(
        program.entry(),
        setup.executableHeap(),
        setup.recorder().isOn(),
        parent,
        descriptors.end(),
        filter);
  }

  private static Outcome run(
      RunRecorder recorder,
      StagePlan plan,
      Fd console,
      GuestDescriptors descriptors,
      GuestProcess watch)
      throws LinuxException, TenderException {
    recorder.begin("spawn");
    try (StageReport report = StageReport.create();
        Child guest = start(plan, console, report, descriptors)) {
      // The guest has its own descriptor of the plan; what is closed here is free once it has read.
      plan.close();
      recorder.begin("guest");
      try {
        watch.begins(guest);
        if (!recorder.isOn()) {
          return report.outcome(guest.waitFor());
        }
        guest.awaitEnd();
        Optional<Transfers> transfers = transfers(guest, report);
        Ended ended = guest.waitFor();
        OptionalLong peak = peakResidentBytes(guest, watch.peakResidentBytes());
        recorder.observe(new GuestAccounts(transfers, descriptors.devices(), peak));
        return report.outcome(ended);
      } finally {
        watch.ended();
        recorder.end();
      }
    }
  }

  private static Optional<Transfers> transfers(Child guest, StageReport report) {
    Optional<Transfers> all = KernelAccounts.transfers(guest.pid());
    Optional<Transfers> stage = report.transfersOfStage();
    return all.isPresent() && stage.isPresent()
        ? Optional.of(all.get().since(stage.get()))
        : Optional.empty();
  }

  /**
   * What the kernel says at the end includes the moment before the guest's process became one, when
   * it shared this one's memory: it is the guest's only if it is more than that.
   */
  private static OptionalLong peakResidentBytes(Child guest, OptionalLong seen)
      throws LinuxException {
    long peak = guest.peakResidentBytes();
    boolean own = peak > ownPeakBytes() + PEAK_TOLERANCE_BYTES;
    return seen.isEmpty() && own ? OptionalLong.of(peak) : seen;
  }

  /**
   * The most memory that this program had. What getrusage(2) says includes who started it, when
   * that shared its memory with this process for the moment before execve(2), as a JVM does.
   */
  private static long ownPeakBytes() throws LinuxException {
    OptionalLong ofThisProgram = KernelAccounts.peakResidentBytes(ThisProcess.id());
    return ofThisProgram.isPresent() ? ofThisProgram.getAsLong() : ThisProcess.peakResidentBytes();
  }

  private static Child start(
      StagePlan plan, Fd console, StageReport report, GuestDescriptors descriptors)
      throws TenderException {
    try (Stage stage = Stage.open()) {
      return stage.start(console, plan.fd(), report.fd(), descriptors.all());
    } catch (LinuxException e) {
      throw new TenderException(
          new SptProblem.HostRefused("start the guest process", e.reason()), e);
    }
  }
}
