package dev.solo5.tender.run;

import dev.solo5.network.address.Mac;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.attach.Attacher;
import dev.solo5.tender.attach.Devices;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.line.Setting;
import dev.solo5.tender.line.SettingParser;
import dev.solo5.tender.load.GuestCommandLine;
import dev.solo5.tender.load.OpenUnikernel;
import dev.solo5.tender.report.RunRecorder;
import java.util.List;
import java.util.function.Consumer;

/**
 * A launch up to the point where the tenders part: the unikernel is open and checked, every option
 * has been applied, in its order, and every descriptor is open. Owned by one thread; closing it
 * closes them all.
 */
public final class PreparedLaunch implements AutoCloseable {
  private final Program program;
  private final OpenUnikernel unikernel;
  private final Attacher attacher;
  private final Consumer<String> notices;
  private final String commandLine;
  private long memoryBytes = Launch.DEFAULT_MEMORY_BYTES;
  private boolean executableHeap;
  private boolean netRing = true;

  private final RunRecorder recorder;

  private PreparedLaunch(
      Program program,
      OpenUnikernel unikernel,
      Host host,
      Consumer<String> notices,
      String commandLine,
      RunRecorder recorder) {
    this.program = program;
    this.unikernel = unikernel;
    this.attacher = new Attacher(unikernel.manifest(), host);
    this.notices = notices;
    this.commandLine = commandLine;
    this.recorder = recorder;
    recorder.opened(unikernel);
  }

  /**
   * Sets up what a command line asks for.
   *
   * @param notices receives what the user should know although it is not an error; one line each
   * @param recorder notes what happens
   * @throws TenderException with the first problem, in the order of the reference
   */
  public static PreparedLaunch of(
      Program program,
      CommandLine.Run run,
      Host host,
      Consumer<String> notices,
      RunRecorder recorder)
      throws TenderException {
    OpenUnikernel unikernel = OpenUnikernel.open(run.kernel(), program.target());
    PreparedLaunch setup =
        new PreparedLaunch(
            program, unikernel, host, notices, String.join(" ", run.guestArguments()), recorder);
    try {
      for (String option : run.options()) {
        setup.apply(option);
      }
      return setup;
    } catch (TenderException | RuntimeException e) {
      setup.close();
      throw e;
    }
  }

  /**
   * Sets up a launch made in Java. Its inherited descriptors are closed with the result, or at once
   * when this throws.
   *
   * @param notices receives what the user should know although it is not an error; one line each
   * @param recorder notes what happens
   * @throws TenderException with the first problem
   */
  public static PreparedLaunch of(
      Program program, Launch launch, Host host, Consumer<String> notices, RunRecorder recorder)
      throws TenderException {
    OpenUnikernel unikernel;
    try {
      unikernel = OpenUnikernel.open(launch.unikernel().toString(), program.target());
    } catch (TenderException | RuntimeException e) {
      Attacher.discard(launch.attachments(), host);
      throw e;
    }
    PreparedLaunch setup =
        new PreparedLaunch(program, unikernel, host, notices, launch.commandLine(), recorder);
    try {
      setup.memoryBytes = launch.memoryBytes();
      setup.netRing = launch.netRing();
      if (launch.executableHeap()) {
        setup.apply(new Setting.ExecutableHeap());
      }
      setup.attacher.attachAll(launch.attachments(), true);
      return setup;
    } catch (TenderException | RuntimeException e) {
      setup.close();
      throw e;
    }
  }

  /** The program that runs. */
  public Program program() {
    return program;
  }

  /** What notes this run. */
  public RunRecorder recorder() {
    return recorder;
  }

  /** The unikernel, owned by this. */
  public OpenUnikernel unikernel() {
    return unikernel;
  }

  /**
   * Guest memory asked for; not zero, unsigned: a negative size on the command line is a huge one.
   */
  public long memoryBytes() {
    return memoryBytes;
  }

  /** Whether heap and stack shall be executable (spt). */
  public boolean executableHeap() {
    return executableHeap;
  }

  /** Whether networks may have a ring (hvt). */
  public boolean netRing() {
    return netRing;
  }

  /** Whether a network is attached. */
  public boolean hasNet() {
    return attacher.hasNet();
  }

  /**
   * The devices, after the checks that the reference makes only once the program is loaded.
   *
   * @throws TenderException when a disk has an odd size or a declared device is missing
   */
  public Devices devices() throws TenderException {
    return attacher.complete();
  }

  /**
   * What the guest gets: bytes of UTF-8, ending in NUL.
   *
   * @throws TenderException with {@link TenderProblem.CommandLineTooLong}
   */
  public byte[] commandLine() throws TenderException {
    return GuestCommandLine.encode(commandLine);
  }

  private void apply(String option) throws TenderException {
    Setting setting = new SettingParser(program).parse(option);
    try {
      apply(setting);
    } catch (TenderException e) {
      if (!e.problem().rejectsOption()) {
        throw e;
      }
      throw new TenderException(new TenderProblem.InvalidOption(option, List.of(e.problem())), e);
    }
  }

  private void apply(Setting setting) throws TenderException {
    switch (setting) {
      case Setting.Memory(long bytes) -> memoryBytes = bytes;
      case Setting.BlockFile(String device, String file) -> attacher.block(device, file);
      case Setting.BlockSectorSize(String device, int bytes) -> attacher.sectorSize(device, bytes);
      case Setting.Network(String device, NetBackend backend) ->
          attacher.net(device, backend, false);
      case Setting.BadNetwork(String device, String text, String reason) ->
          throw attacher.badNet(device, text, reason);
      case Setting.NetMac(String device, Mac mac) -> attacher.mac(device, mac);
      case Setting.ExecutableHeap() -> {
        executableHeap = true;
        notices.accept(
            "WARNING: The use of --x-exec-heap is dangerous and not recommended as it makes the"
                + " heap and stack executable.");
      }
      case Setting.NoNetRing() -> netRing = false;
      case Setting.PublishedPort _, Setting.Report _ -> {}
    }
  }

  @Override
  public void close() {
    attacher.close();
    unikernel.close();
  }
}
