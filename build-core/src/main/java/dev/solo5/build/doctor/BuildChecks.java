package dev.solo5.build.doctor;

import dev.solo5.build.doctor.Check.Subject;
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
  private static final Subject SYSTEM = Subject.required("system");
  private static final Subject JDK = Subject.required("JDK");
  private static final Subject MAVEN = Subject.required("Maven");
  private static final Subject C_LIBRARY = Subject.optional("C library");
  private static final Subject C_COMPILER = Subject.required("C compiler");
  private static final Subject LINKER = Subject.required("linker");
  private static final Subject BINDINGS = Subject.required("bindings");
  private static final Subject CACHE = Subject.required("cache");
  private static final Subject CPP_COMPILER = Subject.optional("C++ compiler");
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
      return SYSTEM.missing(found, "Use Linux " + OLDEST_LINUX + " or later");
    }
    return found.startsWith("Linux") && arch.equals("amd64")
        ? SYSTEM.ok(found + ", x86_64")
        : SYSTEM.missing(
            found + ", " + arch, "Use Linux on x86_64; other machines can run a virtual one");
  }

  private Check jdk() {
    String version = machine.property("java.version");
    String found = version + " (" + machine.property("java.home") + ")";
    Optional<String> first = machine.java().first();
    if (first.isPresent()) {
      return JDK.warning(
          found + ", on which this command runs again: Maven was started on Java " + first.get(),
          "Set JAVA_HOME to " + machine.property("java.home"));
    }
    return Runtime.Version.parse(version).feature() >= machine.java().required()
        ? JDK.ok(found)
        : JDK.missing(
            found,
            "Install JDK %s (Debian: openjdk-%s-jdk) and set JAVA_HOME to it"
                .formatted(machine.java().required(), machine.java().required()));
  }

  private Check maven() {
    return isBefore(machine.maven(), OLDEST_MAVEN)
        ? MAVEN.missing(
            machine.maven(), "Install Maven " + OLDEST_MAVEN + " or later (Debian: maven)")
        : MAVEN.ok(machine.maven());
  }

  /** Any will do that the JDK runs on; this is what people who help will ask for. */
  private Check library() throws InterruptedException {
    Optional<Path> asks = machine.program("getconf");
    Optional<String> version =
        asks.isEmpty() ? Optional.empty() : machine.ask(asks.get(), "GNU_LIBC_VERSION");
    return C_LIBRARY.ok(version.orElse("not glibc"));
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
          C_COMPILER
              .ok(compiler.version() + " (" + compiler.path() + ")")
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
    return LINKER
        .ok(version + " (" + compiler.linker() + ")")
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
      return BINDINGS.ok("compiled for spt, hvt and virtio");
    } catch (ToolchainException e) {
      return without(e.problem());
    }
  }

  private static Check without(ToolchainProblem problem) {
    String found = problem.message();
    return switch (problem) {
      case ToolchainProblem.ToolNotFound _ ->
          LINKER.missing(found, "Install binutils, or lld and llvm for clang");
      case ToolchainProblem.CacheUnusable _ ->
          CACHE.missing(found, "Name a writable directory with -Dsolo5.cacheDirectory=DIRECTORY");
      case ToolchainProblem.BindingsFailed _, ToolchainProblem.UnsupportedTarget _ ->
          BINDINGS.missing(found, "Try another compiler with -Dsolo5.compiler=PATH");
      default -> C_COMPILER.missing(found, "Install gcc or clang (Debian: " + ALL + ")");
    };
  }

  private Check cplusplus() throws InterruptedException {
    Optional<Path> found = machine.program("c++", "g++", "clang++");
    if (found.isEmpty()) {
      return CPP_COMPILER.warning(
          "none of c++, g++ and clang++",
          "For unikernels in C++ install one (Debian: apt-get install g++)");
    }
    String version = machine.ask(found.get(), "--version").orElse("");
    return CPP_COMPILER.ok(version + " (" + found.get() + ")");
  }
}
