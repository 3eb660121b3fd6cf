package dev.solo5.site.error;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.problem.UnikernelProblem;
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
import dev.solo5.toolchain.problem.Diagnostic;
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
  private static final Path PROJECT = Path.of("/home/me/hello");
  private static final Path SOURCES = PROJECT.resolve("src/main/unikernel");
  private static final Path BUILT = PROJECT.resolve("target/solo5/hello.spt");
  private static final Path IMAGE = PROJECT.resolve("target/solo5/hello.img");
  private static final Path STORE = Path.of("/home/me/store/target/solo5/store.spt");
  private static final Path GCC = Path.of("/usr/bin/gcc");
  private static final List<Path> PATH = List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"));
  private static final List<String> CONSOLE = List.of("web: no configuration");
  private static final String NO_KVM = "/dev/kvm can't be opened: Permission denied";
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
    parts.put("Plugin", advised(plugin(), Problem::message, problem -> problem));
    parts.put("Build", advised(build(), ToolchainProblem::message, BuildProblem.BuildFailed::new));
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
        "Disk images", advised(images(), ImageProblem::message, BuildProblem.ImageFailed::new));
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

  private static List<Problem> plugin() {
    return List.of(
        new Problem.BadParameter(
            "memory", "64MB", "whole MiB greater than 0, such as 512, 512M or 1G"),
        new Problem.UnknownElement("sourceDirectry", Optional.of("sourceDirectory")),
        new BuildProblem.NoManifest(SOURCES.resolve("manifest.json")),
        new BuildProblem.BadManifest(badValue()),
        new BuildProblem.LauncherTwice(
            "StoreUnikernel", List.of("the project", "org.example:store")),
        new BuildProblem.NoSources(SOURCES, true),
        new BuildProblem.BuildFailed(
            new ToolchainProblem.ToolNotFound(List.of("ld"), GCC, List.of(Path.of("/usr/bin")))),
        new BuildProblem.ImageFailed(
            new ImageProblem.BadSize("3T", "34M to 2047G, in whole M (MiB) or G (GiB)")),
        new Problem.NoProject(Path.of("/home/me")),
        new UnikernelProblem.NoUnikernel(BUILT, false),
        new Problem.NothingInReactor(new Lack.Unikernel(), 5),
        new BuildProblem.NothingToPublish("org.example:hello:unikernel:1.0"),
        new LibraryProblem.EmptyLibrary(SOURCES, PROJECT.resolve("src/main/include")),
        new LibraryProblem.DependencyUnavailable(
            "org.example:text:unikernel-lib:1.0", "the repository system is offline"),
        new BuildProblem.LinkLoop(SOURCES.resolve("net/up"), Path.of("..")),
        new LibraryProblem.NotALibrary(
            Path.of("/home/me/text-1.0.unikernel-lib"), "no entry 'architectures' in it"),
        new LibraryProblem.NoArchive("org.example:text:1.0", "aarch64", List.of("x86_64")),
        new BuildProblem.DefinedTwice(
            "memcpy",
            List.of("org.example:bytes:1.0", "org.example:text:1.0"),
            true,
            new ToolchainProblem.LinkFailed(Target.SPT, List.of(), List.of())),
        new BuildProblem.HeaderHidden(
            "text/text.h",
            "org.example:text",
            "jar",
            "compile",
            new ToolchainProblem.CompileFailed(List.of(), List.of())),
        new UnikernelProblem.NotAUnikernel("/home/me/app.spt: invalid executable"),
        new UnikernelProblem.NotBuilt(SOURCES.resolve("main.c"), "a C source"),
        new RunProblem.RanTooLong(BUILT, 30),
        new RunProblem.TenderFailed(BUILT, 1, "solo5-spt: --mem: 1 MiB is too little"),
        new UnikernelProblem.OtherMachine(BUILT, "aarch64", "x86_64"),
        new UnikernelProblem.OtherAbi(BUILT, "spt", "1", "2"),
        new UnikernelProblem.OtherTarget(BUILT, "spt", Target.HVT),
        new UnikernelProblem.NoTender(BUILT, "xen"),
        new DeviceProblem.UndeclaredDevice("block", "disk", "net 'service'"),
        new DeviceProblem.UnattachedDevices(
            List.of(new DeviceProblem.UnattachedDevices.Missing("block", "storage"))),
        new DeviceProblem.OtherKind("storage", "block", "net"),
        new DeviceProblem.BlockUnusable(
            "storage",
            PROJECT.resolve("disk.img"),
            "1000 bytes, expected whole sectors of 512 bytes"),
        new DeviceProblem.NoInterface("service", "tap0"),
        new DeviceProblem.PortUnavailable("service", "127.0.0.1:8080", "Address already in use"),
        new DeviceProblem.AttachedTwice("net", "service"),
        new RunProblem.MemoryTooSmall(BUILT, 2, 9),
        new DeviceProblem.IncompleteDevice("storage", "file"),
        new DeviceProblem.DescriptorLost("service", "@5"),
        new RunProblem.NoKvm(NO_KVM),
        new RunProblem.NoQemu("there is no qemu-system-x86_64 on the PATH"),
        new RunProblem.NothingToRun(
            List.of(
                new RunProblem.NoKvm("/dev/kvm does not exist"),
                new RunProblem.NoQemu("there is no qemu-system-x86_64 on the PATH"))),
        new RunProblem.TenderUnavailable(
            "dev.solo5:solo5-tender-spt:0.1.0", "the repository system is offline"),
        new RunProblem.GuestEnded(BUILT, 7, "the guest's own status", 0),
        new InstanceProblem.StartedTwice("web"),
        new InstanceProblem.RunsAlready("web", 4711, true),
        new InstanceProblem.NoSuchGuest("wbe", List.of("web")),
        new InstanceProblem.NotReady(
            "web", "waited 60 s for a console line that matches /listening/", CONSOLE),
        new InstanceProblem.EndedEarly("web", 1, "the guest failed", CONSOLE),
        new InstanceProblem.Died("web", 255, "the guest aborted", 0, CONSOLE),
        new RunProblem.NoSuchRun("boot*", List.of("starts", "answers")),
        new RunProblem.RunsFailed(
            1,
            0,
            4,
            "boots[hvt] ended with status 1: the guest failed; expected status 0",
            PROJECT.resolve("target/surefire-reports/TEST-solo5.hello.xml")),
        new Problem.MachineLacks(List.of("C compiler")),
        new Problem.Interrupted(),
        new Problem.MachineFailed("/home/me/hello/target/solo5", "No space left on device"));
  }

  private static List<ToolchainProblem> build() {
    return List.of(
        new ToolchainProblem.CompilerNotFound(
            List.of(new ToolchainProblem.CompilerNotFound.Rejected("cc", "not found")), PATH),
        new ToolchainProblem.CxxCompilerNotFound(
            GCC,
            "GCC",
            14,
            List.of(new ToolchainProblem.CompilerNotFound.Rejected("g++", "not found")),
            PATH),
        new ToolchainProblem.ToolNotFound(List.of("ld"), GCC, PATH),
        new ToolchainProblem.UnsupportedTarget(Target.STUB, "riscv64"),
        new ToolchainProblem.CacheUnusable(Path.of("/home/me/.cache/solo5"), "Permission denied"),
        new ToolchainProblem.FileUnusable(BUILT, "No space left on device"),
        new ToolchainProblem.BadInput(
            SOURCES.resolve("libother.a"), ToolchainProblem.BadInput.Fault.NESTED),
        new ToolchainProblem.ArchiveFailed(
            Path.of("/usr/bin/ar"), Path.of("/home/me/text/target/solo5/libtext.a"), ""),
        new ToolchainProblem.NoInputs("hello"),
        new ToolchainProblem.BindingsFailed("spt", GCC, List.of(error())),
        new ToolchainProblem.CompileFailed(List.of(SOURCES.resolve("main.c")), List.of(error())),
        new ToolchainProblem.LinkFailed(Target.SPT, List.of("memcpy"), List.of()),
        new ToolchainProblem.NotStarted(GCC, "Permission denied"),
        new ToolchainProblem.SdkDirectoryUnusable(
            Path.of("/home/me/solo5"), "contains files and is not an SDK"),
        new ToolchainProblem.SdkBroken(Target.SPT, List.of(error())));
  }

  private static Diagnostic error() {
    return new Diagnostic(
        Optional.of(SOURCES.resolve("main.c")),
        3,
        5,
        Diagnostic.Severity.ERROR,
        "'greeting' undeclared",
        List.of());
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

  private static ManifestProblem badValue() {
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

  private static List<ImageProblem> images() {
    return List.of(
        new ImageProblem.BootLoaderMissing(
            "mboot.c32",
            "syslinux-common",
            List.of(
                Path.of("/usr/lib/syslinux"),
                Path.of("/usr/share/syslinux"),
                Path.of("/usr/lib/syslinux/bios"))),
        new ImageProblem.InstallationFailed(
            Path.of("/usr/bin/syslinux"), 1, "Disk full; mcopy: Cannot initialize"),
        new ImageProblem.NotBootable(BUILT, "no multiboot header in its first 8192 bytes"),
        new ImageProblem.DiskTooSmall(35_651_584, 41_943_040),
        new ImageProblem.BadSize("1T", "34M to 2047G, in whole M (MiB) or G (GiB)"),
        new ImageProblem.BadArguments("2500 bytes", "at most 2000"),
        new ImageProblem.CannotRead(BUILT, "no such file or directory"),
        new ImageProblem.CannotWrite(IMAGE, "No space left on device"));
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
