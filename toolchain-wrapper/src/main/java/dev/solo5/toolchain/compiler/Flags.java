package dev.solo5.toolchain.compiler;

import dev.solo5.elf.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Flags that a compiler needs whatever it compiles here. */
public final class Flags {
  private Flags() {}

  /**
   * Flags for freestanding C: no headers and no assumptions of the host, the compiler's own
   * headers, stack protectors whose guard is a global variable, since there is no thread control
   * block that could hold it.
   */
  public static List<String> freestanding(Compiler compiler) {
    List<String> flags = new ArrayList<>(headers(compiler, List.of()));
    flags.addAll(code(compiler));
    return flags;
  }

  /**
   * The same for C++: without exceptions, type information at run time and locks around the making
   * of local statics, all of which need a library at run time.
   */
  public static List<String> freestanding(Compiler compiler, CxxCompiler cxx) {
    List<String> flags = new ArrayList<>(headers(compiler, cxx.headerDirectories()));
    flags.addAll(code(compiler));
    flags.addAll(List.of("-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics"));
    return flags;
  }

  private static List<String> headers(Compiler compiler, List<Path> first) {
    List<String> flags = new ArrayList<>();
    switch (compiler.kind()) {
      case GCC -> flags.add("-nostdinc");
      case CLANG -> flags.addAll(List.of("-nostdlibinc", "-Wno-unused-command-line-argument"));
    }
    first.forEach(directory -> flags.addAll(List.of("-isystem", directory.toString())));
    if (compiler.kind() == CompilerKind.GCC) {
      // GCC can't keep its own headers with -nostdinc, so they are named.
      flags.addAll(List.of("-isystem", compiler.headerDirectory().toString()));
    }
    return flags;
  }

  private static List<String> code(Compiler compiler) {
    List<String> flags = new ArrayList<>();
    flags.add("-ffreestanding");
    flags.add("-fstack-protector-strong");
    if (compiler.architecture() != Machine.AARCH64) {
      flags.add("-mstack-protector-guard=global");
    }
    return flags;
  }

  /**
   * Flags that leave optimising a source to the linker. GCC names parts of the object at random
   * unless it is given a seed.
   *
   * @param name of the source, the same wherever the project lies
   */
  public static List<String> lto(Compiler compiler, String name) {
    return switch (compiler.kind()) {
      case GCC -> List.of("-flto", "-frandom-seed=" + name);
      case CLANG -> List.of("-flto");
    };
  }

  /**
   * Flags of a driver that links what was so compiled. What the code generator has to know again is
   * said again, and the functions that it calls by itself are kept, although nothing calls them yet
   * when unused ones are removed.
   *
   * @param own the user's flags for compiling; those that change code count here too
   */
  public static List<String> linkingLto(Compiler compiler, List<String> own) {
    List<String> flags = new ArrayList<>();
    // GCC 10 knows how many processors there are; the result is the same for any number.
    boolean counts = compiler.kind() == CompilerKind.GCC && compiler.majorVersion() >= 10;
    flags.addAll(List.of(counts ? "-flto=auto" : "-flto", "-O2"));
    flags.addAll(code(compiler));
    own.stream().filter(flag -> flag.matches("-[fgmO].*")).forEach(flags::add);
    flags.add("-Wl,-u,memcpy,-u,memmove,-u,memset,-u,memcmp");
    return flags;
  }

  /** Messages as {@code CompilerMessages} reads them. */
  public static List<String> messages() {
    return List.of("-fdiagnostics-color=never");
  }

  /**
   * Writes what a compile read into {@code file}, for the target {@code x}, which is never escaped.
   */
  public static List<String> dependencies(String file) {
    return List.of("-MD", "-MF", file, "-MT", "x");
  }

  /**
   * Files below {@code directory} are called {@code name} in debug information and in {@code
   * __FILE__}.
   */
  public static List<String> rename(Path directory, String name) {
    return List.of(
        "-ffile-prefix-map=" + directory + "=" + name,
        "-fdebug-prefix-map=" + directory + "=" + name);
  }

  /** The current directory, as the environment of every compiler names it, becomes {@code .}. */
  public static List<String> renameCurrentDirectory() {
    return rename(Path.of("/proc/self/cwd"), ".");
  }

  /**
   * Flags of a driver that links: static, at a fixed address, without anything of the host's, and
   * without an id computed from the content.
   */
  public static List<String> linking(Compiler compiler) {
    List<String> flags = new ArrayList<>();
    if (compiler.kind() == CompilerKind.CLANG) {
      flags.add("-Wno-unused-command-line-argument");
      // clang 12 introduced --ld-path and began to warn of a path in -fuse-ld.
      flags.add((compiler.majorVersion() >= 12 ? "--ld-path=" : "-fuse-ld=") + compiler.linker());
    }
    flags.addAll(List.of("-no-pie", "-static", "-nostdlib", "-Wl,--build-id=none"));
    flags.addAll(List.of("-z", "max-page-size=" + compiler.architecture().pageSize()));
    // No stack of the unikernel comes from the ELF file; this keeps the linker from wondering.
    flags.addAll(List.of("-z", "noexecstack"));
    return flags;
  }
}
