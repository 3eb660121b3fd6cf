package dev.solo5.site.error;

import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.Problem;
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
        advised(new Problem.NoManifest(SOURCES.resolve("manifest.json"))),
        cured(
            new Problem.BadManifest(ManifestExamples.badValue()),
            "Correct the manifest at that line and column; see [the manifest's problems](#manifest)."),
        advised(
            new Problem.LauncherTwice(
                "StoreUnikernel", List.of("the project", "org.example:store"))),
        advised(new Problem.NoSources(SOURCES, true)),
        advised(
            new Problem.BuildFailed(
                new ToolchainProblem.ToolNotFound(
                    List.of("ld"), Path.of("/usr/bin/gcc"), List.of(Path.of("/usr/bin"))))),
        advised(
            new Problem.ImageFailed(
                new ImageProblem.BadSize("3T", "34M to 2047G, in whole M (MiB) or G (GiB)"))),
        advised(new Problem.NoProject(Path.of("/home/me"))),
        advised(new Problem.NoUnikernel(BUILT, false)),
        advised(new Problem.NothingInReactor(new Lack.Unikernel(), 5)),
        advised(new Problem.NothingToPublish("org.example:hello:unikernel:1.0")),
        advised(new Problem.EmptyLibrary(SOURCES, PROJECT.resolve("src/main/include"))),
        advised(
            new Problem.DependencyUnavailable(
                "org.example:text:unikernel-lib:1.0", "the repository system is offline")),
        advised(new Problem.LinkLoop(SOURCES.resolve("net/up"), Path.of(".."))),
        advised(
            new Problem.NotALibrary(
                Path.of("/home/me/text-1.0.unikernel-lib"), "no entry 'architectures' in it")),
        advised(new Problem.NoArchive("org.example:text:1.0", "aarch64", List.of("x86_64"))),
        advised(
            new Problem.DefinedTwice(
                "memcpy",
                List.of("org.example:bytes:1.0", "org.example:text:1.0"),
                true,
                new ToolchainProblem.LinkFailed(Target.SPT, List.of(), List.of()))),
        advised(
            new Problem.HeaderHidden(
                "text/text.h",
                "org.example:text",
                "jar",
                "compile",
                new ToolchainProblem.CompileFailed(List.of(), List.of()))),
        cured(
            new Problem.NotAUnikernel("/home/me/app.spt: invalid executable"),
            "Name a file built by this plugin, the SDK or Solo5 0.12.1; see [the problems of"
                + " unikernel files](#elf)."),
        advised(new Problem.NotBuilt(SOURCES.resolve("main.c"), "a C source")),
        advised(new Problem.RanTooLong(BUILT, 30)),
        cured(
            new Problem.TenderFailed(BUILT, 1, "solo5-spt: --mem: 1 MiB is too little"),
            "Do what the tender's own line says; see [the tenders' problems](#tenders)."),
        advised(new Problem.OtherMachine(BUILT, "aarch64", "x86_64")),
        advised(new Problem.OtherAbi(BUILT, "spt", "1", "2")),
        advised(new Problem.OtherTarget(BUILT, "spt", Target.HVT)),
        advised(new Problem.NoTender(BUILT, "xen")),
        advised(new Problem.UndeclaredDevice("block", "disk", "net 'service'")),
        advised(
            new Problem.UnattachedDevices(
                List.of(new Problem.UnattachedDevices.Missing("block", "storage")))),
        advised(new Problem.OtherKind("storage", "block", "net")),
        advised(
            new Problem.BlockUnusable(
                "storage",
                PROJECT.resolve("disk.img"),
                "1000 bytes, expected whole sectors of 512 bytes")),
        advised(new Problem.NoInterface("service", "tap0")),
        advised(new Problem.PortUnavailable("service", "127.0.0.1:8080", "Address already in use")),
        advised(new Problem.AttachedTwice("net", "service")),
        advised(new Problem.MemoryTooSmall(BUILT, 2, 9)),
        advised(new Problem.IncompleteDevice("storage", "file")),
        advised(new Problem.DescriptorLost("service", "@5")),
        advised(new Problem.NoKvm("/dev/kvm can't be opened: Permission denied")),
        advised(new Problem.NoQemu("there is no qemu-system-x86_64 on the PATH")),
        advised(
            new Problem.NothingToRun(
                List.of(
                    new Problem.NoKvm("/dev/kvm does not exist"),
                    new Problem.NoQemu("there is no qemu-system-x86_64 on the PATH")))),
        advised(
            new Problem.TenderUnavailable(
                "dev.solo5:solo5-tender-spt:0.1.0", "the repository system is offline")),
        cured(
            new Problem.GuestEnded(BUILT, 7, "the guest's own status", 0),
            "Read the guest's last lines above. If this status is intended, set"
                + " `<expectedStatus>`; [how a guest ends](guide.md#how-a-guest-ends) explains"
                + " what each status means."),
        advised(new Problem.StartedTwice("web")),
        advised(new Problem.RunsAlready("web", 4711, true)),
        advised(new Problem.NoSuchGuest("wbe", List.of("web"))),
        advised(
            new Problem.NotReady(
                "web", "waited 60 s for a console line that matches /listening/", CONSOLE)),
        advised(new Problem.EndedEarly("web", 1, "the guest failed", CONSOLE)),
        cured(
            new Problem.Died("web", 255, "the guest aborted", 0, CONSOLE),
            "Read its last lines above and `target/solo5/runs/web/console.log`. If it is meant to"
                + " end by itself, set `<expectedStatus>` to its status."),
        advised(new Problem.NoSuchRun("boot*", List.of("starts", "answers"))),
        cured(
            new Problem.RunsFailed(
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
