package dev.solo5.site.error;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.elf.Target;
import dev.solo5.image.problem.ImageProblem;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Problems of the plugin; the cure is its own advice, where it gives any. */
final class PluginExamples {
  private static final Path PROJECT = Path.of("/home/me/hello");
  private static final Path SOURCES = PROJECT.resolve("src/main/unikernel");
  private static final Path BUILT = PROJECT.resolve("target/solo5/hello.spt");

  private static final List<String> CONSOLE = List.of("web: no configuration");

  private PluginExamples() {}

  static Stream<Example> all() {
    return Stream.of(
        cured(
            new Problem.BadParameter(
                "memory", "64MB", "whole MiB greater than 0, such as 512, 512M or 1G"),
            "Correct the element or property that the message names."),
        advised(new Problem.UnknownElement("sourceDirectry", Optional.of("sourceDirectory"))),
        advised(new BuildProblem.NoManifest(SOURCES.resolve("manifest.json"))),
        cured(
            new BuildProblem.BadManifest(ManifestExamples.badValue()),
            "Correct the manifest at that line and column; see [the manifest's problems](#manifest)."),
        advised(
            new BuildProblem.LauncherTwice(
                "StoreUnikernel", List.of("the project", "org.example:store"))),
        advised(new BuildProblem.NoSources(SOURCES, true)),
        advised(
            new BuildProblem.BuildFailed(
                new ToolchainProblem.ToolNotFound(
                    List.of("ld"), Path.of("/usr/bin/gcc"), List.of(Path.of("/usr/bin"))))),
        advised(
            new BuildProblem.ImageFailed(
                new ImageProblem.BadSize("3T", "34M to 2047G, in whole M (MiB) or G (GiB)"))),
        advised(new Problem.NoProject(Path.of("/home/me"))),
        advised(new UnikernelProblem.NoUnikernel(BUILT, false)),
        advised(new Problem.NothingInReactor(new Lack.Unikernel(), 5)),
        advised(new BuildProblem.NothingToPublish("org.example:hello:unikernel:1.0")),
        advised(new LibraryProblem.EmptyLibrary(SOURCES, PROJECT.resolve("src/main/include"))),
        advised(
            new LibraryProblem.DependencyUnavailable(
                "org.example:text:unikernel-lib:1.0", "the repository system is offline")),
        advised(new BuildProblem.LinkLoop(SOURCES.resolve("net/up"), Path.of(".."))),
        advised(
            new LibraryProblem.NotALibrary(
                Path.of("/home/me/text-1.0.unikernel-lib"), "no entry 'architectures' in it")),
        advised(new LibraryProblem.NoArchive("org.example:text:1.0", "aarch64", List.of("x86_64"))),
        advised(
            new BuildProblem.DefinedTwice(
                "memcpy",
                List.of("org.example:bytes:1.0", "org.example:text:1.0"),
                true,
                new ToolchainProblem.LinkFailed(Target.SPT, List.of(), List.of()))),
        advised(
            new BuildProblem.HeaderHidden(
                "text/text.h",
                "org.example:text",
                "jar",
                "compile",
                new ToolchainProblem.CompileFailed(List.of(), List.of()))),
        cured(
            new UnikernelProblem.NotAUnikernel("/home/me/app.spt: invalid executable"),
            "Name a file built by this plugin, the SDK or Solo5 0.12.1; see [the problems of"
                + " unikernel files](#elf)."),
        advised(new UnikernelProblem.NotBuilt(SOURCES.resolve("main.c"), "a C source")),
        advised(new RunProblem.RanTooLong(BUILT, 30)),
        cured(
            new RunProblem.TenderFailed(BUILT, 1, "solo5-spt: --mem: 1 MiB is too little"),
            "Do what the tender's own line says; see [the tenders' problems](#tenders)."),
        advised(new UnikernelProblem.OtherMachine(BUILT, "aarch64", "x86_64")),
        advised(new UnikernelProblem.OtherAbi(BUILT, "spt", "1", "2")),
        advised(new UnikernelProblem.OtherTarget(BUILT, "spt", Target.HVT)),
        advised(new UnikernelProblem.NoTender(BUILT, "xen")),
        advised(new DeviceProblem.UndeclaredDevice("block", "disk", "net 'service'")),
        advised(
            new DeviceProblem.UnattachedDevices(
                List.of(new DeviceProblem.UnattachedDevices.Missing("block", "storage")))),
        advised(new DeviceProblem.OtherKind("storage", "block", "net")),
        advised(
            new DeviceProblem.BlockUnusable(
                "storage",
                PROJECT.resolve("disk.img"),
                "1000 bytes, expected whole sectors of 512 bytes")),
        advised(new DeviceProblem.NoInterface("service", "tap0")),
        advised(
            new DeviceProblem.PortUnavailable(
                "service", "127.0.0.1:8080", "Address already in use")),
        advised(new DeviceProblem.AttachedTwice("net", "service")),
        advised(new RunProblem.MemoryTooSmall(BUILT, 2, 9)),
        advised(new DeviceProblem.IncompleteDevice("storage", "file")),
        advised(new DeviceProblem.DescriptorLost("service", "@5")),
        advised(new RunProblem.NoKvm("/dev/kvm can't be opened: Permission denied")),
        advised(new RunProblem.NoQemu("there is no qemu-system-x86_64 on the PATH")),
        advised(
            new RunProblem.NothingToRun(
                List.of(
                    new RunProblem.NoKvm("/dev/kvm does not exist"),
                    new RunProblem.NoQemu("there is no qemu-system-x86_64 on the PATH")))),
        advised(
            new RunProblem.TenderUnavailable(
                "dev.solo5:solo5-tender-spt:0.1.0", "the repository system is offline")),
        cured(
            new RunProblem.GuestEnded(BUILT, 7, "the guest's own status", 0),
            "Read the guest's last lines above. If this status is intended, set"
                + " `<expectedStatus>`; [how a guest ends](guide.md#how-a-guest-ends) explains"
                + " what each status means."),
        advised(new InstanceProblem.StartedTwice("web")),
        advised(new InstanceProblem.RunsAlready("web", 4711, true)),
        advised(new InstanceProblem.NoSuchGuest("wbe", List.of("web"))),
        advised(
            new InstanceProblem.NotReady(
                "web", "waited 60 s for a console line that matches /listening/", CONSOLE)),
        advised(new InstanceProblem.EndedEarly("web", 1, "the guest failed", CONSOLE)),
        cured(
            new InstanceProblem.Died("web", 255, "the guest aborted", 0, CONSOLE),
            "Read its last lines above and `target/solo5/runs/web/console.log`. If it is meant to"
                + " end by itself, set `<expectedStatus>` to its status."),
        advised(new RunProblem.NoSuchRun("boot*", List.of("starts", "answers"))),
        cured(
            new RunProblem.RunsFailed(
                1,
                0,
                4,
                "boots[hvt] ended with status 1: the guest failed; expected status 0",
                PROJECT.resolve("target/surefire-reports/TEST-solo5.hello.xml")),
            "Read the last lines of its console above; the entire console is in"
                + " `target/solo5/runs`. `-Dsolo5.test=NAME` runs a single one."),
        advised(new Problem.MachineLacks(List.of("C compiler"))),
        cured(new Problem.Interrupted(), "Nothing to do: somebody stopped Maven."),
        cured(
            new Problem.MachineFailed("/home/me/hello/target/solo5", "No space left on device"),
            "Fix what the reason names: space, permissions, limits of the machine."));
  }

  private static Example advised(Problem problem) {
    return cured(problem, PluginAdvice.on(problem, ""));
  }

  /** The cure is for problems about which the plugin gives no advice, or can't give a link. */
  private static Example cured(Problem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
