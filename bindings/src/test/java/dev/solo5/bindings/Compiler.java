package dev.solo5.bindings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compilers the bindings are built with, and how. README.md lists these commands for people.
 */
enum Compiler {
  GCC("gcc", "ld", "objcopy"),
  CLANG("clang", "ld.lld", "llvm-objcopy");

  private static final List<String> FREESTANDING =
      List.of(
          "-std=c11",
          "-O2",
          "-g",
          "-ffreestanding",
          "-fstack-protector-strong",
          "-mstack-protector-guard=global",
          "-fno-pic",
          "-fno-pie",
          "-fcf-protection=none");

  private static final List<String> BINDINGS =
      List.of(
          "-mno-red-zone",
          "-mgeneral-regs-only",
          "-fno-asynchronous-unwind-tables",
          "-fno-strict-aliasing",
          "-I.",
          "-Iinclude/solo5");

  /** Options of an application that bring other sections and relocations than the usual. */
  static final List<String> UNUSUAL =
      List.of(
          "-fPIC",
          "-fcf-protection=full",
          "-ffunction-sections",
          "-fdata-sections",
          "-fasynchronous-unwind-tables",
          "-fcommon");

  static final List<String> WARNINGS =
      List.of(
          "-Wall",
          "-Wextra",
          "-Wshadow",
          "-Wpointer-arith",
          "-Wcast-qual",
          "-Wsign-compare",
          "-Wwrite-strings",
          "-Wvla",
          "-Wstrict-prototypes",
          "-Wmissing-prototypes",
          "-Werror");

  private final String compiler;
  private final String linker;
  private final String objcopy;

  Compiler(String compiler, String linker, String objcopy) {
    this.compiler = compiler;
    this.linker = linker;
    this.objcopy = objcopy;
  }

  /** Whether all programs are on the path. */
  boolean isInstalled() {
    return Stream.of(compiler, linker, objcopy).allMatch(Compiler::isOnPath);
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Compiles the bindings of a target from a tree of sources into one object. */
  Path bindings(Path tree, String target, Path output) {
    List<String> objects = new ArrayList<>();
    for (String source : Sources.of(target)) {
      String object = output.resolve(source.replace('/', '_') + ".o").toString();
      List<String> command = command(FREESTANDING, BINDINGS, WARNINGS, ownHeaders(), noFolder());
      command.addAll(List.of("-ffile-prefix-map=" + tree + "=.", "-c", source, "-o", object));
      Finished.quietly(tree, command);
      objects.add(object);
    }
    Path bindings = output.resolve("solo5_" + target + ".o");
    List<String> link = new ArrayList<>(List.of(linker, "-r"));
    link.addAll(objects);
    link.addAll(List.of("-o", bindings.toString()));
    Finished.quietly(output, link);
    Finished.quietly(
        output,
        Stream.of(
                List.of(objcopy, "-w"),
                List.of("-G", "solo5_*", "-G", "_start*"),
                List.of("-G", "__stack_chk_guard", "-G", "__stack_chk_fail"),
                List.of(bindings.toString()))
            .flatMap(List::stream)
            .toList());
    return bindings;
  }

  /** Compiles a source of an application. */
  Path application(Path source, Path object, List<String> options) {
    List<String> command = command(FREESTANDING, WARNINGS, ownHeaders(), options);
    command.addAll(List.of("-I" + Sources.BINDINGS.resolve("include/solo5"), "-c"));
    command.addAll(List.of(source.toString(), "-o", object.toString()));
    Finished.quietly(Sources.GUESTS, command);
    return object;
  }

  /** Links a unikernel; a warning of the linker is an error. */
  Path link(String target, List<Path> objects, Path image) {
    Path script = Sources.BINDINGS.resolve(target + "/solo5_" + target + ".lds");
    List<String> command = new ArrayList<>(List.of(linker, "-nostdlib", "-static"));
    command.addAll(List.of("-z", "max-page-size=0x1000", "--build-id=none", "--fatal-warnings"));
    command.addAll(List.of("-T", script.toString()));
    objects.forEach(object -> command.add(object.toString()));
    command.addAll(List.of("-o", image.toString()));
    Finished.quietly(Sources.GUESTS, command);
    return image;
  }

  /** Compiles and links a program that runs on this host. */
  Path program(List<Path> sources, Path program, List<String> options) {
    List<String> command = command(WARNINGS, options);
    command.addAll(List.of("-std=c11", "-D_GNU_SOURCE", "-I" + Sources.BINDINGS));
    command.add("-I" + Sources.BINDINGS.resolve("include/solo5"));
    sources.forEach(source -> command.add(source.toString()));
    command.addAll(List.of("-o", program.toString()));
    Finished.quietly(Sources.TESTS, command);
    return program;
  }

  /** Checks that a source compiles, with nothing but the headers of the bindings. */
  void check(String language, String standard, Path source, List<String> options) {
    List<String> command =
        command(List.of("-x", language, "-std=" + standard, "-pedantic-errors"), options);
    command.addAll(List.of("-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fsyntax-only"));
    command.addAll(List.of("-I" + Sources.BINDINGS.resolve("include/solo5"), source.toString()));
    Finished.quietly(Sources.BINDINGS, command);
  }

  /** clang's assembler does not apply the prefix map to the folder it works in. */
  private List<String> noFolder() {
    return switch (this) {
      case GCC -> List.of();
      case CLANG -> List.of("-fdebug-compilation-dir", ".");
    };
  }

  /** Only the compiler's own headers: stddef.h, stdint.h, ... */
  private List<String> ownHeaders() {
    return switch (this) {
      case GCC ->
          List.of(
              "-nostdinc",
              "-isystem",
              Finished.text(Sources.BINDINGS, List.of(compiler, "-print-file-name=include"))
                  .trim());
      case CLANG -> List.of("-nostdlibinc");
    };
  }

  @SafeVarargs
  private List<String> command(List<String>... options) {
    List<String> command = new ArrayList<>(List.of(compiler));
    for (List<String> some : options) {
      command.addAll(some);
    }
    return command;
  }
}
