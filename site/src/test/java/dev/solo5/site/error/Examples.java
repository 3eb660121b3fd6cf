package dev.solo5.site.error;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.elf.ElfProblem;
import dev.solo5.elf.FileProblem;
import dev.solo5.elf.HeaderProblem;
import dev.solo5.elf.NoteKind;
import dev.solo5.elf.NoteProblem;
import dev.solo5.elf.Pass;
import dev.solo5.elf.SectionProblem;
import dev.solo5.elf.SegmentProblem;
import dev.solo5.elf.Target;
import dev.solo5.elftool.ElftoolProblem;
import dev.solo5.image.problem.ImageProblem;
import dev.solo5.launcher.LaunchProblem;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.ManifestProblem;
import dev.solo5.maven.Advice;
import dev.solo5.network.NetworkProblem;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.ready.NotReady;
import dev.solo5.ready.Ready;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.hvt.memory.HvtProblem;
import dev.solo5.tender.spt.SptProblem;
import dev.solo5.tender.virtio.VirtioProblem;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An instance of each type of problem, by the headings of {@code docs/errors.md}, in the order in
 * which a user meets them.
 */
final class Examples {
  private static final Path STORE = Path.of("/home/me/store/target/solo5/store.spt");
  static final String NO_KVM = "/dev/kvm can't be opened: Permission denied";
  private static final InetSocketAddress GUEST = new InetSocketAddress("10.0.0.2", 80);

  private Examples() {}

  /**
   * A problem as the programs make it.
   *
   * @param message what it says of itself
   * @param advice what the plugin says to do about it, in plain text
   */
  record Example(Object problem, String message, Optional<String> advice) {
    /** Its heading. */
    String name() {
      return problem.getClass().getSimpleName();
    }
  }

  /** All of them. */
  static Map<String, List<Example>> all() {
    Map<String, List<Example>> parts = new LinkedHashMap<>();
    parts.put("Plugin", advised(GoalExamples.plugin(), Problem::message, problem -> problem));
    parts.put(
        "Build",
        advised(GoalExamples.build(), ToolchainProblem::message, BuildProblem.BuildFailed::new));
    parts.put("Manifest", plain(manifest(), ManifestProblem::message));
    parts.put("ELF", plain(elf(), Examples::elfMessage));
    parts.put("Tenders", plain(tenders(), TenderProblem::message));
    parts.put("spt", plain(spt(), SptProblem::message));
    parts.put("hvt", plain(hvt(), HvtProblem::message));
    parts.put("virtio", plain(virtio(), VirtioProblem::message));
    parts.put(
        "Launcher",
        Stream.concat(
                plain(launcher(), LaunchProblem::message).stream(),
                plain(List.of(notReady()), NotReady::message).stream())
            .toList());
    parts.put("Networks", plain(networks(), NetworkProblem::message));
    parts.put(
        "Disk images",
        advised(GoalExamples.images(), ImageProblem::message, BuildProblem.ImageFailed::new));
    parts.put("elftool", plain(elftool(), ElftoolProblem::message));
    return parts;
  }

  private static <P> List<Example> plain(List<P> problems, Function<P, String> message) {
    return problems.stream()
        .map(problem -> new Example(problem, message.apply(problem), Optional.empty()))
        .toList();
  }

  /**
   * Those that goals end with.
   *
   * @param ofGoal what a goal makes of it
   */
  private static <P> List<Example> advised(
      List<P> problems, Function<P, String> message, Function<P, Problem> ofGoal) {
    return problems.stream()
        .map(problem ->
            new Example(problem, message.apply(problem), Advice.on(ofGoal.apply(problem))))
        .toList();
  }

  private static String elfMessage(ElfProblem problem) {
    return problem.message() + (problem.detail().isEmpty() ? "" : ": " + problem.detail());
  }

  private static List<ManifestProblem> manifest() {
    return List.of(
        new ManifestProblem.NotJson(
            new ManifestProblem.Place("src/main/unikernel/manifest.json", "/devices", 4, 16),
            "the end of the file",
            "a JSON value"),
        badValue(),
        new ManifestProblem.BadBinary("entry 2 attached", 0x13c, "1", "0"));
  }

  static ManifestProblem badValue() {
    return new ManifestProblem.BadValue(
        new ManifestProblem.Place("src/main/unikernel/manifest.json", "/devices/0/type", 5, 33),
        ManifestProblem.Words.NONE,
        "\"NETWORK\"",
        "\"BLOCK_BASIC\" or \"NET_BASIC\"");
  }

  private static List<ElfProblem> elf() {
    return List.of(
        new FileProblem.CannotOpen("No such file or directory"),
        new HeaderProblem.HeaderUnreadable(Pass.NOTE),
        new HeaderProblem.HeaderShort(12),
        new HeaderProblem.BadHeader(Pass.NOTE, "e_machine", "183", "62"),
        new HeaderProblem.EntryOutside(0x100000, 0x100000, 0x100000),
        new HeaderProblem.TableUnreadable(Pass.LOAD),
        new HeaderProblem.TableShort(Pass.NOTE, 56, 336),
        new NoteProblem.SegmentTooSmall(NoteKind.ABI, 1, 8),
        new NoteProblem.NoteUnreadable(1),
        new NoteProblem.NoteShort(1, 20, 116),
        new NoteProblem.BadSize(1, 0, 32),
        new NoteProblem.Overrun(1, 24, 124),
        new NoteProblem.NothingUsable(1, -2, 2),
        new NoteProblem.Missing(NoteKind.MANIFEST),
        new NoteProblem.BadManifest(new ManifestProblem.BadBinary("version", 0, "2", "1")),
        new NoteProblem.WrongTarget(Target.HVT, 2),
        new NoteProblem.WrongVersion(Target.HVT, 1),
        new SectionProblem.BadEntrySize(40),
        new SectionProblem.ContentMissing("section table", 20_480, 1_984),
        new SegmentProblem.AddressTooLow(2, 0x1000, 0x100000),
        new SegmentProblem.NotAscending(3, 0x100000, 0x101000),
        new SegmentProblem.BadAlignment(2, 0x100000, 3),
        new SegmentProblem.StartTooLow(2, 0xff000, 0x100000),
        new SegmentProblem.Overlap(3, 0x100000, 0x101000),
        new SegmentProblem.FileRange(2, "4194304 (p_vaddr + p_filesz) > 1048576 (mem_size)"),
        new SegmentProblem.MemoryRange(2, "4194304 (p_vaddr + p_memsz) > 1048576 (mem_size)"),
        new SegmentProblem.ContentUnreadable(2),
        new SegmentProblem.ContentShort(2, 512, 4096),
        new SegmentProblem.StartNotAligned(2, 0x100010, 4096),
        new SegmentProblem.EndNotAligned(2, 0x101010, 4096),
        new SegmentProblem.WritableAndExecutable(2));
  }

  private static List<TenderProblem> tenders() {
    return List.of(
        new TenderProblem.MissingKernel(),
        new TenderProblem.InvalidOption("--disk=a.img", List.of()),
        new TenderProblem.MalformedMemory("64M"),
        new TenderProblem.ReportUnavailable("target/report.json", "No such file or directory"),
        new TenderProblem.UnknownTie("true"),
        new TenderProblem.CommandLineTooLong(),
        new TenderProblem.Unexpected("IllegalStateException: no such step"),
        new TenderProblem.BadPath("h\u00e9llo.spt"),
        new TenderProblem.BadUnikernel(
            new HeaderProblem.HeaderShort(12),
            "notes.txt: " + new HeaderProblem.HeaderShort(12).message()),
        new TenderProblem.NotDeclared("disk"),
        new TenderProblem.AttachedTwice("storage"),
        new TenderProblem.NotAttached(List.of(new TenderProblem.Missing("storage", "BLOCK_BASIC"))),
        new TenderProblem.BadSectorSize(),
        new TenderProblem.BlockUnavailable("disk.img", "Resource temporarily unavailable"),
        new TenderProblem.NoCapacity("/dev/sr0", "No medium found"),
        new TenderProblem.Misaligned("storage", 4096),
        new TenderProblem.TooSmall("storage", 512),
        new TenderProblem.NetUnavailable("tap0", "Operation not permitted"),
        new TenderProblem.NoRandomness("Permission denied"),
        new TenderProblem.ConsoleRefused("java.lang.IllegalStateException: full"));
  }

  private static List<SptProblem> spt() {
    return List.of(
        new SptProblem.TooMuchMemory(1024),
        new SptProblem.NoMemory("Cannot allocate memory"),
        new SptProblem.ReadImpliesExec(),
        new SptProblem.HostRefused("start the guest process", "Permission denied"),
        new SptProblem.StageFailed("install its system call filter", "Invalid argument"));
  }

  private static List<HvtProblem> hvt() {
    return List.of(
        new HvtProblem.WrongMachine("aarch64"),
        new HvtProblem.TooMuchMemory(8L << 30, 4L << 30),
        new HvtProblem.NoKvm("/dev/kvm", "Permission denied"),
        new HvtProblem.KvmVersion(11, 12),
        new HvtProblem.KvmLacks("KVM_CAP_GET_TSC_KHZ"),
        new HvtProblem.UnstableClock(),
        new HvtProblem.KvmRequest("ioctl (KVM_CREATE_VM)", 12, "Cannot allocate memory"),
        new HvtProblem.HostRefuses("mmap", "Cannot allocate memory"),
        new HvtProblem.ReadImpliesExec(),
        new HvtProblem.NoSandbox("seccomp", "Invalid argument", "solo5.sandbox"),
        new HvtProblem.InvalidAccess(0x20000000L, 4096),
        new HvtProblem.InvalidPort(0x3f8),
        new HvtProblem.InvalidHypercall(17),
        new HvtProblem.TranslationFault(0x101234),
        new HvtProblem.EntryFailure(0x80000021L),
        new HvtProblem.HypervisorError(1),
        new HvtProblem.UnhandledExit(8, 0x101234),
        new HvtProblem.StackOverflow(new HvtProblem.TranslationFault(0x101617), 0x102ff8, 0x107000),
        new HvtProblem.RingOverrun(300, 256),
        new HvtProblem.Stopped(),
        new HvtProblem.ConsoleClosed(),
        new HvtProblem.ConsoleFailed("No space left on device"),
        new HvtProblem.WaitFailed("epoll_wait", "Bad file descriptor"),
        new HvtProblem.WriteFailed("No space left on device"),
        new HvtProblem.NetWriteFailed("Input/output error"),
        new HvtProblem.ReadFailed("Input/output error"),
        new HvtProblem.ShortTransfer(false, 512, 4096));
  }

  private static List<VirtioProblem> virtio() {
    return List.of(
        new VirtioProblem.NoQemu("qemu-system-x86_64"),
        new VirtioProblem.NotQemu("SOLO5_QEMU", "/opt/qemu"),
        new VirtioProblem.NoBhyve(),
        new VirtioProblem.UnknownHypervisor("xen"),
        new VirtioProblem.MalformedMemory("64M"),
        new VirtioProblem.Surplus("-d storage.img"),
        new VirtioProblem.OutOfOrder("-d storage.img", "service", "NET_BASIC"),
        new VirtioProblem.TooManyDevices(31),
        new VirtioProblem.OnlyDetails("storage"),
        new VirtioProblem.NothingToPublish("service"),
        new VirtioProblem.HostRefused("posix_spawn", "Resource temporarily unavailable"),
        new VirtioProblem.QemuFailed(
            "ended with status 1",
            "qemu-system-x86_64: -netdev tap,id=n2,ifname=tap0,script=no,downscript=no: could not configure /dev/net/tun (tap0): Operation not permitted"),
        new VirtioProblem.GuestReset());
  }

  private static List<LaunchProblem> launcher() {
    return List.of(
        new LaunchProblem.NotBuilt(STORE),
        new LaunchProblem.NoTender(Target.VIRTIO),
        new LaunchProblem.NotRunnable(Target.HVT, NO_KVM),
        new LaunchProblem.NothingToRun(
            List.of(
                new LaunchProblem.NotBuilt(STORE),
                new LaunchProblem.NotRunnable(Target.HVT, NO_KVM))),
        new LaunchProblem.BadUnikernel(STORE + ": invalid executable"),
        new LaunchProblem.Missing(STORE, List.of(new Device.Block("storage"))),
        new LaunchProblem.NotDeclared(
            STORE, new Device.Net("storage"), List.of(new Device.Block("storage"))),
        new LaunchProblem.DiskUnavailable("storage", "java.nio.file.NoSuchFileException: seed.img"),
        new LaunchProblem.NetworkUnavailable("service", "socketpair: Too many open files"),
        new LaunchProblem.NoRunDirectory(
            "java.nio.file.AccessDeniedException: /home/me/store/target/solo5/runs"),
        new LaunchProblem.Refused(
            new TenderProblem.BlockUnavailable("disk.img", "Resource temporarily unavailable")));
  }

  private static NotReady notReady() {
    return new NotReady(
        Ready.http("http://127.0.0.1:41234/"),
        new NotReady.Reason.TimedOut(Duration.ofSeconds(10)),
        Duration.ofSeconds(10),
        Optional.of("status 404"),
        List.of("web: listening on port 80"));
  }

  private static List<NetworkProblem> networks() {
    return List.of(
        new NetworkProblem.Refused(GUEST),
        new NetworkProblem.NoAnswer(GUEST, Duration.ofSeconds(10)),
        new NetworkProblem.Reset(GUEST),
        new NetworkProblem.TimedOut(GUEST),
        new NetworkProblem.Gone(GUEST),
        new NetworkProblem.Closed(GUEST),
        new NetworkProblem.NoNeighbour(
            new InetSocketAddress("192.168.0.2", 80), Ipv4Subnet.of("10.0.0.1/24")),
        new NetworkProblem.TooMany(GUEST, 4096),
        new NetworkProblem.PortUnavailable(
            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 8080),
            "Address already in use"),
        new NetworkProblem.Malformed("8080:80", "DEVICE=[HOSTADDR:]HOSTPORT:GUESTADDR:PORT"),
        new NetworkProblem.NoCommand(),
        new NetworkProblem.DeviceTwice("service"),
        new NetworkProblem.NoNetwork("service"),
        new NetworkProblem.NotMentioned("service", "@{service}"),
        new NetworkProblem.NoProgram("solo5-spt", "not found"),
        new NetworkProblem.NoPortsFile(Path.of("/run/ports"), "Permission denied"),
        new NetworkProblem.HostRefused("socketpair", "Too many open files"));
  }

  private static List<ElftoolProblem> elftool() {
    return List.of(
        new ElftoolProblem.CannotRead("manifest.json", "No such file or directory"),
        new ElftoolProblem.CannotWrite("/usr/manifest.c", "Permission denied"),
        new ElftoolProblem.TooLarge("manifest.json", 1 << 20),
        new ElftoolProblem.BadManifest(badValue()),
        new ElftoolProblem.BadBinary("main.o", new NoteProblem.Missing(NoteKind.MANIFEST)));
  }
}
