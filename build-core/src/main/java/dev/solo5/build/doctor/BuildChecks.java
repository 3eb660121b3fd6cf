package dev.solo5.build.doctor;

import dev.solo5.build.doctor.Check.Need;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;

/** What building needs. */
final class BuildChecks {
  private static final String ALL = "apt-get install gcc binutils";

  /** With {@code close_range}, by which a process of spt drops what its guest must not have. */
  private static final String OLDEST_LINUX = "5.9";

  private static final String OLDEST_MAVEN = "3.8.7";

  private final ExaminedMachine machine;

  BuildChecks(ExaminedMachine machine) {
    this.machine = machine;
  }

  List<Check> all() throws InterruptedException {
    List<Check> checks = new ArrayList<>(List.of(system(), library(), jdk(), maven()));
    checks.addAll(toolchain());
    checks.add(cplusplus());
    return checks;
  }

  private Check system() {
    String found = machine.property("os.name") + " " + machine.property("os.version");
    String arch = machine.property("os.arch");
    if (found.startsWith("Linux ") && isBefore(machine.property("os.version"), OLDEST_LINUX)) {
      return Check.missing(
          "system", Need.REQUIRED, found, "Use Linux " + OLDEST_LINUX + " or later");
    }
    return found.startsWith("Linux") && arch.equals("amd64")
        ? Check.ok("system", Need.REQUIRED, found + ", x86_64")
        : Check.missing(
            "system",
            Need.REQUIRED,
            found + ", " + arch,
            "Use Linux on x86_64; other machines can run a virtual one");
  }

  private Check jdk() {
    String version = machine.property("java.version");
    String found = version + " (" + machine.property("java.home") + ")";
    Optional<String> first = machine.java().first();
    if (first.isPresent()) {
      return Check.warning(
          "JDK",
          Need.REQUIRED,
          found + ", on which this command runs again: Maven was started on Java " + first.get(),
          "Set JAVA_HOME to " + machine.property("java.home"));
    }
    return Runtime.Version.parse(version).feature() >= machine.java().required()
        ? Check.ok("JDK", Need.REQUIRED, found)
        : Check.missing(
            "JDK",
            Need.REQUIRED,
            found,
            "Install JDK %s (Debian: openjdk-%s-jdk) and set JAVA_HOME to it"
                .formatted(machine.java().required(), machine.java().required()));
  }

  private Check maven() {
    return isBefore(machine.maven(), OLDEST_MAVEN)
        ? Check.missing(
            "Maven",
            Need.REQUIRED,
            machine.maven(),
            "Install Maven " + OLDEST_MAVEN + " or later (Debian: maven)")
        : Check.ok("Maven", Need.REQUIRED, machine.maven());
  }

  /** Any will do that the JDK runs on; this is what people who help will ask for. */
  private Check library() throws InterruptedException {
    Optional<Path> asks = machine.program("getconf");
    Optional<String> version =
        asks.isEmpty() ? Optional.empty() : machine.ask(asks.get(), "GNU_LIBC_VERSION");
    return Check.ok("C library", Need.OPTIONAL, version.orElse("not glibc"));
  }

  /** Compares the numbers that versions begin with; what has none is not before any. */
  private static boolean isBefore(String version, String oldest) {
    Scanner found = new Scanner(version).useDelimiter("\\D+");
    Scanner wanted = new Scanner(oldest).useDelimiter("\\D+");
    while (found.hasNextInt() && wanted.hasNextInt()) {
      int difference = Integer.compare(found.nextInt(), wanted.nextInt());
      if (difference != 0) {
        return difference < 0;
      }
    }
    return false;
  }

  private List<Check> toolchain() throws InterruptedException {
    try {
      Toolchain toolchain =
          Toolchain.find(
              new ToolchainRequest(
                  machine.compiler(), Optional.of(machine.cache()), machine.cache()),
              machine.host());
      Compiler compiler = toolchain.compiler();
      return List.of(
          Check.ok("C compiler", Need.REQUIRED, compiler.version() + " (" + compiler.path() + ")")
              .with(
                  Map.of(
                      "path", ProbedFact.found(compiler.path().toString()),
                      "triple", ProbedFact.found(compiler.triple()))),
          linker(compiler),
          bindings(toolchain));
    } catch (ToolchainException e) {
      return List.of(without(e.problem()));
    }
  }

  private Check linker(Compiler compiler) throws InterruptedException {
    String version =
        machine.ask(compiler.linker(), "--version").orElse("it does not report its version");
    return Check.ok("linker", Need.REQUIRED, version + " (" + compiler.linker() + ")")
        .with(
            Map.of(
                "path", ProbedFact.found(compiler.linker().toString()),
                "objcopy", ProbedFact.found(compiler.objcopy().toString())));
  }

  /** The best proof of a compiler: it compiles what every unikernel is linked with. */
  private static Check bindings(Toolchain toolchain) throws InterruptedException {
    try {
      toolchain.bindings(Target.SPT);
      toolchain.bindings(Target.HVT);
      toolchain.bindings(Target.VIRTIO);
      return Check.ok("bindings", Need.REQUIRED, "compiled for spt, hvt and virtio");
    } catch (ToolchainException e) {
      return without(e.problem());
    }
  }

  private static Check without(ToolchainProblem problem) {
    String found = problem.message();
    return switch (problem) {
      case ToolchainProblem.ToolNotFound _ ->
          Check.missing(
              "linker", Need.REQUIRED, found, "Install binutils, or lld and llvm for clang");
      case ToolchainProblem.CacheUnusable _ ->
          Check.missing(
              "cache",
              Need.REQUIRED,
              found,
              "Name a writable directory with -Dsolo5.cacheDirectory=DIRECTORY");
      case ToolchainProblem.BindingsFailed _, ToolchainProblem.UnsupportedTarget _ ->
          Check.missing(
              "bindings", Need.REQUIRED, found, "Try another compiler with -Dsolo5.compiler=PATH");
      default ->
          Check.missing(
              "C compiler", Need.REQUIRED, found, "Install gcc or clang (Debian: " + ALL + ")");
    };
  }

  private Check cplusplus() throws InterruptedException {
    Optional<Path> found = machine.program("c++", "g++", "clang++");
    if (found.isEmpty()) {
      return Check.warning(
          "C++ compiler",
          Need.OPTIONAL,
          "none of c++, g++ and clang++",
          "For unikernels in C++ install one (Debian: apt-get install g++)");
    }
    String version = machine.ask(found.get(), "--version").orElse("");
    return Check.ok("C++ compiler", Need.OPTIONAL, version + " (" + found.get() + ")");
  }
}
