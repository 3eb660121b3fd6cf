package dev.solo5.maven;

import dev.solo5.build.problem.Suggestion;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainProblem;
import dev.solo5.toolchain.problem.ToolchainProblem.CompileFailed;
import dev.solo5.toolchain.problem.ToolchainProblem.LinkFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to do about a build that fails. Sources are blamed only if one is at fault. */
final class BuildAdvice {
  private static final Pattern DISK_FULL = Pattern.compile("No space left on device|Disk quota");
  private static final Pattern OUT_OF_MEMORY =
      Pattern.compile(
          "(?i)out of memory|memory exhausted|cannot allocate memory|resource temporarily"
              + " unavailable|killed signal|signal: killed|failed due to signal.*9");
  private static final String MORE_MEMORY =
      "Give the machine more memory, or run less alongside the build";
  private static final Pattern COMPILER_DEFECT =
      Pattern.compile(
          "(?i)internal compiler error|frontend command failed|submit a (?:full )?bug report"
              + "|due to signal");
  private static final Pattern FLAG =
      Pattern.compile(
          "(?i)['`\u2018\"]-|command[- ]line option|unknown (?:argument|option)"
              + "|unrecognized (?:argument|option|emulation|command)|unsupported option"
              + "|unknown target|argument to '|bad value|linker script|^-m");
  private static final Pattern NO_LIBRARY =
      Pattern.compile("(?:cannot find|unable to find library) (-l\\S+?):?(?: .*)?$");
  private static final Pattern OTHER_MACHINE =
      Pattern.compile(
          "(?i)file in wrong format|incompatible with|architecture of input file"
              + "|unknown file type|file format not recognized");
  private static final Pattern LINKER_SCRIPT = Pattern.compile("\\.lds?(?::\\d+)?:|linker script");

  private static final Pattern FORBIDDEN =
      Pattern.compile("(?i)permission denied|operation not permitted|read-only file system");
  private static final Pattern MISSING = Pattern.compile("(?i)no such file");
  private static final Pattern TOO_LONG = Pattern.compile("(?i)argument list too long");
  private static final Pattern IN_THE_WAY =
      Pattern.compile("(?i)directory not empty|is a directory|not a directory|file exists");
  private static final Pattern LONG_NAME = Pattern.compile("(?i)file name too long");
  private static final Pattern OTHER_PROGRAM = Pattern.compile("(?i)exec format error");

  private BuildAdvice() {}

  static String on(ToolchainProblem problem) {
    return switch (problem) {
      case ToolchainProblem.CompilerNotFound missing ->
          missing.rejected().size() == 1
              ? "Name another C compiler with <compiler> or -Dsolo5.compiler=PATH, or install it"
              : "Install gcc or clang (Debian: apt-get install gcc), or name one with <compiler> or"
                  + " -Dsolo5.compiler=PATH";
      case ToolchainProblem.CxxCompilerNotFound missing ->
          "Install a C++ compiler (Debian: apt-get install %s), or name one with <cxxCompiler> or"
                  .formatted(missing.family().equals("GCC") ? "g++" : "clang")
              + " -Dsolo5.cxxCompiler=PATH";
      case ToolchainProblem.ToolNotFound _ ->
          "Install the linker and objcopy (Debian: binutils for gcc; lld and llvm for clang)";
      case ToolchainProblem.UnsupportedTarget _ -> "Remove the target from <targets>";
      case ToolchainProblem.CacheUnusable _ ->
          "Name another directory with <cacheDirectory> or -Dsolo5.cacheDirectory=DIRECTORY";
      case LinkFailed failed -> onLink(failed);
      case ToolchainProblem.BindingsFailed failed ->
          onMachine(failed.diagnostics())
              .orElse("Try another compiler with <compiler> or -Dsolo5.compiler=PATH");
      case ToolchainProblem.SdkDirectoryUnusable unusable ->
          says(unusable.reason(), DISK_FULL)
              ? "Make room on the disk"
              : "Remove the directory, or name another with -DoutputDirectory=DIRECTORY";
      case ToolchainProblem.SdkBroken failed ->
          onMachine(failed.diagnostics())
              .orElse(
                  "Try another compiler with -Dsolo5.compiler=PATH, or another linker with"
                      + " -Dsolo5.linker=PATH");
      case CompileFailed failed -> onCompile(failed);
      case ToolchainProblem.ArchiveFailed failed ->
          onMachine(List.of(Diagnostic.of(Severity.ERROR, failed.said()))).orElse("");
      case ToolchainProblem.FileUnusable unusable -> onFile(unusable.reason());
      case ToolchainProblem.BadInput bad -> onInput(bad.fault());
      case ToolchainProblem.NotStarted failed -> onStart(failed.reason());
      case ToolchainProblem.NoInputs _ ->
          "Add sources, or name their directory with <sourceDirectory> or"
              + " -Dsolo5.sourceDirectory=DIRECTORY";
    };
  }

  /**
   * What to do about a file of the build that the system refuses.
   *
   * @param reason the system's words
   */
  static String onFile(String reason) {
    if (says(reason, FORBIDDEN)) {
      return "Make it writable for this user, or build elsewhere with <build><directory>";
    }
    if (says(reason, DISK_FULL)) {
      return "Make room on the disk";
    }
    if (says(reason, LONG_NAME)) {
      return "Give it a shorter name, or build in a directory with a shorter path";
    }
    return says(reason, IN_THE_WAY) ? "Move whatever is in the way" : "";
  }

  private static String onInput(ToolchainProblem.BadInput.Fault fault) {
    return switch (fault) {
      case MISSING -> "Restore it, or build again without it";
      case UNKNOWN -> "Move it out of <sourceDirectory>";
      case NESTED ->
          "Move it out of <sourceDirectory>, into the unikernels that need it, or make it a"
              + " library of its own with packaging unikernel-lib";
      // If a jar of the plugin itself is broken, nobody can fix it from here.
      case NO_JAR, TWICE -> "";
    };
  }

  /** Why a compiler, or a tool of it, can't be started. */
  private static String onStart(String reason) {
    String another = "name another compiler with <compiler> or -Dsolo5.compiler=PATH";
    if (says(reason, FORBIDDEN)) {
      return "Make it executable, or " + another;
    }
    if (says(reason, MISSING)) {
      return "Install it again, or " + another;
    }
    if (says(reason, OTHER_PROGRAM)) {
      return "Install one for this machine, or " + another;
    }
    if (says(reason, OUT_OF_MEMORY)) {
      return MORE_MEMORY;
    }
    return says(reason, TOO_LONG)
        ? "Use fewer flags and include directories, or make part of the sources a library with"
            + " packaging unikernel-lib"
        : "";
  }

  private static boolean says(String reason, Pattern pattern) {
    return pattern.matcher(reason).find();
  }

  private static String onCompile(CompileFailed failed) {
    List<Diagnostic> errors = errors(failed.diagnostics());
    Optional<String> machine = onMachine(failed.diagnostics());
    if (machine.isPresent()) {
      return machine.get();
    }
    if (errors.stream().anyMatch(one -> one.file().isPresent())) {
      return "Correct the sources";
    }
    return says(errors, FLAG)
        ? "Correct <cFlags>, <cxxFlags>, <assemblerFlags> or the <flags> in <sources>"
        : "";
  }

  private static String onLink(LinkFailed failed) {
    List<String> undefined = failed.undefinedSymbols();
    if (undefined.contains("solo5_app_main")) {
      return "Define int solo5_app_main(const struct solo5_start_info *info), where a unikernel"
          + " begins";
    }
    if (undefined.stream().anyMatch(name -> name.startsWith("operator new"))) {
      return "Define operator new and operator delete in a source: a unikernel has no heap except"
          + " one that it makes of its free memory";
    }
    return undefined.isEmpty() ? onRefusal(failed) : onUndefined(undefined);
  }

  private static String onUndefined(List<String> undefined) {
    List<String> advice = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : undefined) {
      Suggestion.by(name, ApiNames.FUNCTIONS)
          .ifPresentOrElse(
              meant -> advice.add("write %s instead of %s".formatted(meant, name)),
              () -> others.add(name));
    }
    if (!others.isEmpty()) {
      advice.add(
          "define "
              + String.join(", ", others)
              + " in a source: there is no C library in a unikernel");
    }
    String line = String.join("; ", advice);
    return Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  /** The linker has all names but still fails. */
  private static String onRefusal(LinkFailed failed) {
    Optional<String> machine = onMachine(failed.diagnostics());
    if (machine.isPresent()) {
      return machine.get();
    }
    List<Diagnostic> errors = errors(failed.diagnostics());
    Optional<String> library =
        errors.stream()
            .map(one -> NO_LIBRARY.matcher(one.text()))
            .filter(matcher -> matcher.find())
            .map(matcher -> matcher.group(1))
            .findFirst();
    if (library.isPresent()) {
      return "Remove %s from <linkFlags>, or add its directory there with -L"
          .formatted(library.get());
    }
    if (says(errors, OTHER_MACHINE)) {
      return "Build the object or the archive again, with a compiler for the same processors";
    }
    if (says(errors, LINKER_SCRIPT) || says(errors, FLAG)) {
      return "Correct <linkFlags>";
    }
    return errors.stream().anyMatch(one -> one.file().isPresent()) ? "Correct the sources" : "";
  }

  /** What lies neither with sources nor with flags. */
  private static Optional<String> onMachine(List<Diagnostic> diagnostics) {
    List<Diagnostic> errors = errors(diagnostics);
    if (says(errors, DISK_FULL)) {
      return Optional.of("Make room on the disk");
    }
    if (says(errors, OUT_OF_MEMORY)) {
      return Optional.of(MORE_MEMORY);
    }
    return says(errors, COMPILER_DEFECT)
        ? Optional.of("Try another compiler with <compiler> or -Dsolo5.compiler=PATH")
        : Optional.empty();
  }

  private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(one -> one.severity() == Severity.ERROR).toList();
  }

  private static boolean says(List<Diagnostic> errors, Pattern pattern) {
    return errors.stream().anyMatch(one -> pattern.matcher(one.text()).find());
  }
}
