package dev.solo5.maven;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.JavaProblem;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.image.problem.ImageProblem;
import dev.solo5.maven.resolver.LibraryResolver;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to do about a problem, in the words of the POM and of Maven's command line. */
public final class Advice {
  private Advice() {}

  /** One line: what to do, then what is wrong. */
  static String line(Problem problem) {
    return switch (problem) {
      case Problem.BadParameter _, BuildProblem.BadManifest _ -> "Correct " + problem.message();
      default -> on(problem).map(advice -> advice + ": ").orElse("") + problem.message();
    };
  }

  /** What to do, as an order without a full stop; empty when the problem says it all. */
  public static Optional<String> on(Problem problem) {
    String advice =
        switch (problem) {
          case BuildProblem.NoManifest _ ->
              "Write a manifest ({\"type\": \"solo5.manifest\", \"version\": 1, \"devices\": []}"
                  + " if there are no devices), or name it with <manifest> or"
                  + " -Dsolo5.manifest=FILE";
          case BuildProblem.LauncherTwice _ ->
              "Rename the project's own launcher with <launcherClass>, or remove one of the"
                  + " dependencies";
          case BuildProblem.NoSources _ ->
              "Add sources, or name their directory with <sourceDirectory> or"
                  + " -Dsolo5.sourceDirectory=DIRECTORY; for a program in Java, name its class with"
                  + " <mainClass>";
          case UnikernelProblem.NoUnikernel(_, boolean named) ->
              named
                  ? "Correct -Dsolo5.file"
                  : "Build it with the goal solo5:build, or name a file with -Dsolo5.file=FILE";
          case Problem.NothingInReactor(Lack lacking, _) -> onLack(lacking);
          case Problem.NoProject _ -> "Name a unikernel with -Dsolo5.file=FILE";
          case UnikernelProblem.OtherTarget _ ->
              "Remove -Dsolo5.target: the file already determines the target";
          case UnikernelProblem.NoTender _ -> "Build it for spt, hvt or virtio, with <targets>";
          case Problem.UnknownElement(String element, Optional<String> meant) ->
              meant
                  .map(name -> "Write <%s> instead of <%s>".formatted(name, element))
                  .orElse(
                      "Remove <%s> from <configuration>, or see solo5:help -Ddetail"
                          .formatted(element));
          case DeviceProblem.OtherKind(String device, String declared, _) ->
              attach(declared, device);
          case DeviceProblem.BlockUnusable(String device, Path file, _) ->
              "Create a disk with truncate -s 1M %s, or correct <file> or -Dsolo5.block.%s"
                  .formatted(file.getFileName(), device);
          case DeviceProblem.NoInterface(String device, String source) ->
              ("Create a tap interface with ip tuntap add dev %s mode tap, or correct <interface> or"
                      + " -Dsolo5.net.%s")
                  .formatted(source, device);
          case DeviceProblem.PortUnavailable(String device, _, _) ->
              "Publish another host port, or 0 for any free port, with <publish> or"
                  + " -Dsolo5.net.%s.publish".formatted(device);
          case BuildProblem.DefinedTwice twice ->
              "Remove one of the definitions"
                  + (twice.library() ? ", with <exclusions>" : "")
                  + ", or make the name static if only one source needs it";
          case BuildProblem.HeaderHidden hidden ->
              hidden.type().equals(LibraryResolver.TYPE)
                  ? "Remove <scope>%s</scope> from the dependency".formatted(hidden.scope())
                  : "Give the dependency <type>unikernel-lib</type>";
          case RunProblem.MemoryTooSmall small ->
              "Give it more memory with <memory> or -Dsolo5.memory=" + small.needed();
          case LibraryProblem.EmptyLibrary _ ->
              "Add sources or headers, or name other directories with <sourceDirectory> and"
                  + " <headerDirectory>";
          case LibraryProblem.DependencyUnavailable _ ->
              "Install the dependency with mvn install in its project, build it in the same reactor, or run"
                  + " Maven without -o";
          case BuildProblem.LinkLoop _ -> "Remove the link, or point it to another directory";
          case LibraryProblem.NotALibrary _ -> "Build the dependency with packaging unikernel-lib";
          case LibraryProblem.NoArchive(_, String architecture, _) ->
              "Build the library with a compiler for " + architecture + " too";
          case BuildProblem.NothingToPublish _ ->
              "Run the phase (mvn package) instead of the goal, in a project with packaging"
                  + " unikernel or unikernel-lib";
          case DeviceProblem.UndeclaredDevice device ->
              "Correct the name in <%ss>, in -Dsolo5.%s.NAME or in the manifest"
                  .formatted(device.kind().equals("net") ? "network" : "block", device.kind());
          case DeviceProblem.UnattachedDevices unattached -> attach(unattached);
          case DeviceProblem.AttachedTwice _ ->
              "Remove one of the elements from <blocks> or <networks>";
          case DeviceProblem.IncompleteDevice _ ->
              "Give each <block> a <name> and a <file>, each <network> a <name> and an <interface>"
                  + " or <address>";
          case DeviceProblem.DescriptorLost _ ->
              "Name a tap interface, or start the tender yourself, outside Maven";
          case RunProblem.NoKvm _ ->
              "Get access to /dev/kvm (often: join the group kvm), or run it under spt with"
                  + " -Dsolo5.target=spt in its project";
          case RunProblem.NoQemu _ ->
              "Install QEMU (Debian: apt-get install qemu-system-x86), name it with"
                  + " -Dsolo5.qemu=PATH, or run it under spt with -Dsolo5.target=spt in its"
                  + " project";
          case RunProblem.NothingToRun _ ->
              "Get access to /dev/kvm (often: join the group kvm), install QEMU (Debian: apt-get"
                  + " install qemu-system-x86), or run it under spt with -Dsolo5.target=spt in its"
                  + " project";
          case RunProblem.TenderUnavailable _ ->
              "Run Maven once without -o, or check <pluginRepositories>";
          case UnikernelProblem.NotAUnikernel _ -> "Name a file built by solo5:build";
          case UnikernelProblem.OtherMachine(_, String found, _) ->
              "Run it on " + found + ", or build it here";
          case UnikernelProblem.OtherAbi _ ->
              "Build the unikernel again, with this version of the plugin";
          case RunProblem.GuestEnded ended -> onEnd(ended);
          case BuildProblem.BuildFailed(ToolchainProblem cause, _) -> BuildAdvice.on(cause);
          case BuildProblem.ImageFailed(ImageProblem cause) -> onImage(cause);
          case Problem.MachineFailed failed -> BuildAdvice.onFile(failed.reason());
          case Problem.BadParameter _,
              BuildProblem.BadManifest _,
              RunProblem.TenderFailed _,
              Problem.Interrupted _ ->
              "";
          case RunProblem.RanTooLong _ ->
              "Give it more time with <timeLimit> or -Dsolo5.timeLimit=SECONDS, or find out why it"
                  + " does not end";
          case UnikernelProblem.NotBuilt _ ->
              "Put it in src/main/unikernel, where solo5:run finds and builds it without"
                  + " -Dsolo5.file, or name the result of solo5:build, target/solo5/NAME.spt";
          case InstanceProblem.StartedTwice _ -> "Give each execution of solo5:start its own <id>";
          case InstanceProblem.RunsAlready already ->
              "Stop it with mvn solo5:stop -Dsolo5.id=%s, or start this one under another <id>"
                  .formatted(already.id());
          case InstanceProblem.NoSuchGuest _ -> "Correct -Dsolo5.id, or see mvn solo5:ps";
          case InstanceProblem.NotReady _ ->
              "Correct <ready>, or give it more time with <timeLimitSeconds> in <ready> or"
                  + " -Dsolo5.readyTimeLimit=SECONDS";
          case InstanceProblem.EndedEarly early ->
              onCrash(early.status()).orElse("Read its output, or try it with solo5:run");
          case InstanceProblem.Died died -> onDeath(died.status());
          case RunProblem.RunsFailed failed ->
              failed.broken() == failed.failed()
                  ? "Fix what keeps the guest from running"
                  : "Correct the guest, or what <run> expects of it";
          case RunProblem.NoSuchRun _ ->
              "Correct -Dsolo5.test, or allow it with -Dsolo5.failIfNoTests=false";
          case Problem.MachineLacks _ -> "Follow the advice above";
          case JavaProblem java -> JavaAdvice.on(java);
        };
    return Optional.of(advice).filter(text -> !text.isEmpty());
  }

  private static String onLack(Lack lacking) {
    return switch (lacking) {
      case Lack.Unikernel _ ->
          "Put sources and manifest.json in src/main/unikernel of a project, or name their"
              + " directory with <sourceDirectory> or -Dsolo5.sourceDirectory=DIRECTORY";
      case Lack.Built _ -> "Build it first, as in mvn compile solo5:query-manifest";
      case Lack.MainClass _ ->
          "Name the class with main(String[]) with <mainClass> or -Dsolo5.mainClass=CLASS";
      case Lack.Library _ -> "Give the library's project the packaging unikernel-lib";
      case Lack.Packaging _ -> "Give a project the packaging unikernel or unikernel-lib";
      case Lack.File _, Lack.Turn _ -> "Correct -Dsolo5.file";
    };
  }

  private static String attach(DeviceProblem.UnattachedDevices unattached) {
    return unattached.missing().stream()
        .map(device ->
            switch (device.kind()) {
              case "block" -> "-Dsolo5.block." + device.device() + "=FILE";
              case "net" -> "-Dsolo5.net." + device.device() + "=INTERFACE";
              default -> "(nothing can be attached to " + device + ")";
            })
        .collect(Collectors.joining(" ", "Attach with <blocks> and <networks>, or with ", ""));
  }

  private static String attach(String kind, String device) {
    return kind.equals("net")
        ? "Attach an interface, with <network> or -Dsolo5.net." + device + "=INTERFACE"
        : "Attach a file, with <block> or -Dsolo5.block." + device + "=FILE";
  }

  private static String onEnd(RunProblem.GuestEnded ended) {
    int status = ended.status();
    return switch (status) {
      case 0 -> "Correct <expectedStatus> or the guest";
      case 255 -> "Read the guest's output above";
      default ->
          onCrash(status)
              .orElse(
                  "Read the guest's output above, or expect this status with <expectedStatus> or"
                      + " -Dsolo5.expectedStatus="
                      + status);
    };
  }

  /** An instance has no status to expect on the command line. */
  private static String onDeath(int status) {
    return switch (status) {
      case 0 -> "Set <expectedStatus>0</expectedStatus> if it may end, or correct the guest";
      case 255 -> "Read its output";
      default ->
          onCrash(status)
              .orElse(
                  "Read its output, or expect this status with <expectedStatus>%s</expectedStatus>"
                      .formatted(status));
    };
  }

  /** What a signal means; empty for a status of the guest's own. */
  private static Optional<String> onCrash(int status) {
    return switch (status) {
      case 132, 133, 135, 136, 139, 159 -> Optional.of("Find the defect in the guest");
      case 129, 130, 131, 141, 143 -> Optional.of("");
      case 137 -> Optional.of("Give the machine more memory, or the guest less with <memory>");
      default -> Optional.empty();
    };
  }

  private static String onImage(ImageProblem problem) {
    return switch (problem) {
      case ImageProblem.BootLoaderMissing missing ->
          "Install it (Debian: apt-get install %s), or name its directory with"
                  .formatted(missing.debianPackage())
              + " <bootLoaderDirectory> or -Dsolo5.bootLoaderDirectory=DIRECTORY";
      case ImageProblem.NotBootable _ ->
          "Build it for virtio with <targets> or -Dsolo5.targets=virtio, or name a virtio"
              + " unikernel with -Dsolo5.file=FILE";
      case ImageProblem.DiskTooSmall _ ->
          "Name a larger size with <diskSize> or -Dsolo5.diskSize=SIZE";
      case ImageProblem.BadSize _ -> "Correct <diskSize> or -Dsolo5.diskSize";
      case ImageProblem.BadArguments _ -> "Correct <arguments> or -Dsolo5.args";
      case ImageProblem.CannotRead unreadable -> BuildAdvice.onFile(unreadable.reason());
      case ImageProblem.CannotWrite unwritable -> BuildAdvice.onFile(unwritable.reason());
      case ImageProblem.InstallationFailed _ -> "";
    };
  }
}
