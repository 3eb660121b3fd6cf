package dev.solo5.site.error;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.JavaProblem;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.elf.Target;
import dev.solo5.image.problem.ImageProblem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An instance of each type of problem that goals end with. */
final class GoalExamples {
  private static final Path PROJECT = Path.of("/home/me/hello");
  private static final Path SOURCES = PROJECT.resolve("src/main/unikernel");
  private static final Path BUILT = PROJECT.resolve("target/solo5/hello.spt");
  private static final Path IMAGE = PROJECT.resolve("target/solo5/hello.img");
  private static final Path GCC = Path.of("/usr/bin/gcc");
  private static final List<Path> PATH = List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"));
  private static final List<String> CONSOLE = List.of("web: no configuration");

  private GoalExamples() {}

  static List<Problem> plugin() {
    return List.of(
        new Problem.BadParameter(
            "memory", "64MB", "whole MiB greater than 0, such as 512, 512M or 1G"),
        new Problem.UnknownElement("sourceDirectry", Optional.of("sourceDirectory")),
        new BuildProblem.NoManifest(SOURCES.resolve("manifest.json")),
        new BuildProblem.BadManifest(Examples.badValue()),
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
        new JavaProblem.NoMainClass("org.example.Mian", List.of("org.example.Main")),
        new JavaProblem.NoMainMethod("org.example.Greeting"),
        new JavaProblem.ClassTooNew("org.example.Main", 30, 27),
        new JavaProblem.NotTranslated(
            "org.example.Main",
            List.of(
                new JavaProblem.Use(
                    Optional.of("org.example.Main.main"),
                    Optional.of("src/main/java/org/example/Main.java"),
                    12,
                    Optional.of("java.util.concurrent.SubmissionPublisher"),
                    "Class java.util.concurrent.SubmissionPublisher was not found"))),
        new JavaProblem.TranslatorFailed(
            "org.example.Main", 1, List.of("java.lang.OutOfMemoryError: Java heap space")),
        new JavaProblem.NotPrepared("Compilation failure"),
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
        new RunProblem.NoKvm(Examples.NO_KVM),
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

  static List<ToolchainProblem> build() {
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

  static List<ImageProblem> images() {
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
}
