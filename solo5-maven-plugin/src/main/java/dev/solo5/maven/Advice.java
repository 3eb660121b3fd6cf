package dev.solo5.maven;

import dev.solo5.maven.problem.Problem;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to do about a problem, in the words of the POM and of Maven's command line. */
public final class Advice {
  private Advice() {}

  /** One or two sentences; empty when the problem says it all. */
  public static Optional<String> on(Problem problem) {
    String advice =
        switch (problem) {
          case Problem.NoManifest _ ->
              "Write one that declares the devices, or name it with <manifest> or"
                  + " -Dsolo5.manifest=FILE; without devices it is"
                  + " {\"type\": \"solo5.manifest\", \"version\": 1, \"devices\": []}";
          case Problem.NoSources _ ->
              "Put sources there, or name another directory with <sourceDirectory> or"
                  + " -Dsolo5.sourceDirectory=DIRECTORY";
          case Problem.NoUnikernel(_, boolean named) ->
              named
                  ? "Check -Dsolo5.file"
                  : "Build it with the goal solo5:build, or name a file with -Dsolo5.file=FILE";
          case Problem.DefinedTwice _ ->
              "Leave one of them out with <exclusions>, or make the name static where only one"
                  + " source needs it";
          case Problem.EmptyLibrary _ ->
              "Put them there, or name other directories with <sourceDirectory> and"
                  + " <headerDirectory>";
          case Problem.DependencyUnavailable _ ->
              "Install it with mvn install in its project, build it in the same reactor, or run"
                  + " Maven without -o";
          case Problem.NotALibrary _ -> "Build it with packaging unikernel-lib";
          case Problem.NoArchive(_, String architecture, _) ->
              "Build the library with a compiler for " + architecture + " too";
          case Problem.NothingToPublish _ ->
              "Run the phase, mvn package, instead of the goal, in a project of packaging unikernel"
                  + " or unikernel-lib";
          case Problem.NoProject _ -> "Name one with -Dsolo5.file=FILE";
          case Problem.OtherTarget _ -> "Leave -Dsolo5.target out: the file decides";
          case Problem.NoTender _ -> "No tender here runs other targets";
          case Problem.UndeclaredDevice device ->
              "Correct the name in <%ss>, in -Dsolo5.%s.NAME or in the manifest"
                  .formatted(device.kind().equals("net") ? "network" : "block", device.kind());
          case Problem.UnattachedDevices unattached -> attach(unattached);
          case Problem.AttachedTwice _ -> "Leave one element out of <blocks> or <networks>";
          case Problem.IncompleteDevice _ ->
              "A <block> has <name> and <file>, a <network> <name> and <interface> or <address>";
          case Problem.DescriptorLost _ ->
              "Name a tap interface, or start the tender itself, outside of Maven";
          case Problem.NoKvm _ ->
              "Get access to /dev/kvm (often: join the group kvm), or run it under spt, with"
                  + " -Dsolo5.target=spt in its project";
          case Problem.TenderUnavailable _ ->
              "Run Maven once without -o, or check <pluginRepositories>";
          case Problem.BuildFailed(ToolchainProblem cause) -> onBuild(cause);
          case Problem.BadParameter _,
              Problem.BadManifest _,
              Problem.NotAUnikernel _,
              Problem.GuestEnded _,
              Problem.Died _,
              Problem.RunsFailed _,
              Problem.Interrupted _,
              Problem.MachineFailed _ ->
              "";
          case Problem.StartedTwice _ -> "Give each execution of solo5:start an <id> of its own";
          case Problem.NotReady _ ->
              "Correct <ready>, or give it longer with <timeLimitSeconds> in it or"
                  + " -Dsolo5.readyTimeLimit=SECONDS";
          case Problem.EndedEarly _ ->
              "Its console is above; try it with solo5:run, which shows all of it";
          case Problem.NoSuchRun _ ->
              "Correct -Dsolo5.test, or allow it with -Dsolo5.failIfNoTests=false";
          case Problem.MachineLacks _ -> "What to do about each is said above";
        };
    return Optional.of(advice).filter(text -> !text.isEmpty());
  }

  private static String attach(Problem.UnattachedDevices unattached) {
    return unattached.missing().stream()
        .map(device ->
            switch (device.kind()) {
              case "block" -> "-Dsolo5.block." + device.device() + "=FILE";
              case "net" -> "-Dsolo5.net." + device.device() + "=INTERFACE";
              default -> "(nothing can be attached to " + device + ")";
            })
        .collect(Collectors.joining(" ", "Attach with <blocks> and <networks>, or with ", ""));
  }

  private static String onBuild(ToolchainProblem problem) {
    return switch (problem) {
      case ToolchainProblem.CompilerNotFound _ ->
          "Install gcc or clang (Debian: apt-get install gcc), or name one with <compiler> or"
              + " -Dsolo5.compiler=PATH";
      case ToolchainProblem.CxxCompilerNotFound missing ->
          "Install it (Debian: apt-get install %s), or name one with <cxxCompiler> or"
                  .formatted(missing.family().equals("GCC") ? "g++" : "clang")
              + " -Dsolo5.cxxCompiler=PATH";
      case ToolchainProblem.ToolNotFound _ ->
          "Install it (Debian: binutils for gcc; lld and llvm for clang)";
      case ToolchainProblem.UnsupportedTarget _ -> "Leave it out of <targets>";
      case ToolchainProblem.CacheUnusable _ ->
          "Name another directory with <cacheDirectory> or -Dsolo5.cacheDirectory=DIRECTORY";
      case ToolchainProblem.LinkFailed failed -> onLink(failed);
      case ToolchainProblem.BindingsFailed _ ->
          "Try another compiler with <compiler> or -Dsolo5.compiler=PATH";
      case ToolchainProblem.SdkDirectoryUnusable _ ->
          "Remove it, or name another with -DoutputDirectory=DIRECTORY";
      case ToolchainProblem.SdkBroken _ ->
          "Try another compiler with -Dsolo5.compiler=PATH, or another linker with"
              + " -Dsolo5.linker=PATH";
      case ToolchainProblem.FileUnusable _,
          ToolchainProblem.BadInput _,
          ToolchainProblem.NoInputs _,
          ToolchainProblem.CompileFailed _,
          ToolchainProblem.ArchiveFailed _,
          ToolchainProblem.NotStarted _ ->
          "";
    };
  }

  private static String onLink(ToolchainProblem.LinkFailed failed) {
    List<String> undefined = failed.undefinedSymbols();
    if (undefined.contains("solo5_app_main")) {
      return "A unikernel begins in: int solo5_app_main(const struct solo5_start_info *info)";
    }
    if (undefined.stream().anyMatch(name -> name.startsWith("operator new"))) {
      return "A unikernel has no heap but what it makes of its free memory: define operator new and"
          + " operator delete in a source of <sourceDirectory>";
    }
    return undefined.isEmpty()
        ? ""
        : "There is no C library in a unikernel: define it in a source of <sourceDirectory>";
  }
}
