package dev.solo5.toolchain.bindings;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BindingsFailed;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the bindings of one target are made: compiled one by one, linked into one relocatable object,
 * then all but the interface made local, so that applications may use any other name.
 *
 * @param version what the banner of the unikernel says
 * @param sources paths in the bindings' tree, in link order
 */
record BindingsRecipe(Compiler compiler, Target target, String version, List<String> sources) {
  private static final List<String> INTERFACE =
      List.of("solo5_*", "_start*", "__stack_chk_guard", "__stack_chk_fail");

  static String objectName(Target target) {
    return "solo5_" + target.text() + ".o";
  }

  static String scriptName(Target target) {
    return "solo5_" + target.text() + ".lds";
  }

  /** Leaves the object and the script in {@code directory}, and removes the tree. */
  void make(BuildHost host, Path tree, Path directory)
      throws ToolchainException, IOException, InterruptedException {
    var steps = new Steps(host, "the bindings of " + target.text(), tree, this::failed);
    List<Path> objects = steps.compile(compiler, version, sources);
    Path joined = tree.resolve("joined.o");
    steps.run(compiler.linker(), join(objects, joined));
    steps.run(compiler.objcopy(), localise(joined, directory.resolve(objectName(target))));
    String script = scriptName(target);
    Files.move(tree.resolve(target.text()).resolve(script), directory.resolve(script));
    DirectoryTrees.delete(tree);
  }

  private BindingsFailed failed(List<Diagnostic> diagnostics) {
    return new BindingsFailed(target.text(), compiler.path(), diagnostics);
  }

  /** Arguments that compile {@code source} to {@code object}, run in the bindings' tree. */
  static List<String> compile(Compiler compiler, String version, String source, Path object) {
    List<String> arguments = new ArrayList<>(flags(compiler, version));
    arguments.addAll(List.of("-c", source, "-o", object.toString()));
    return arguments;
  }

  /**
   * No FPU and no red zone: traps and early boot must touch neither of the application's. No
   * asynchronous unwind tables, no landing marks: nothing reads them, and they would be loaded.
   */
  static List<String> flags(Compiler compiler, String version) {
    List<String> flags = new ArrayList<>(Flags.freestanding(compiler));
    flags.addAll(List.of("-std=c11", "-O2", "-g", "-fno-pic", "-fno-pie", "-fno-strict-aliasing"));
    flags.add("-fno-asynchronous-unwind-tables");
    flags.add("-mgeneral-regs-only");
    if (compiler.architecture() == Machine.X86_64) {
      flags.addAll(List.of("-mno-red-zone", "-fcf-protection=none"));
    }
    flags.addAll(Flags.renameCurrentDirectory());
    flags.addAll(Flags.messages());
    flags.addAll(List.of("-I.", "-Iinclude/solo5"));
    flags.add("-DSOLO5_BINDINGS_VERSION=\"" + version + "\"");
    return flags;
  }

  /** Arguments of the linker for the one object. */
  private static List<String> join(List<Path> objects, Path joined) {
    List<String> arguments = new ArrayList<>(List.of("-r", "-o", joined.toString()));
    objects.forEach(object -> arguments.add(object.toString()));
    return arguments;
  }

  /** Arguments of objcopy that keep the interface of {@code joined} and make the rest local. */
  private static List<String> localise(Path joined, Path object) {
    List<String> arguments = new ArrayList<>(List.of("-w"));
    INTERFACE.forEach(pattern -> arguments.addAll(List.of("-G", pattern)));
    arguments.addAll(List.of(joined.toString(), object.toString()));
    return arguments;
  }

  /** All of this that the compiler's identity does not say: part of the key of what is made. */
  List<String> description() {
    List<String> all = new ArrayList<>(flags(compiler, version));
    all.addAll(sources);
    all.addAll(join(List.of(), Path.of("joined")));
    all.addAll(localise(Path.of("joined"), Path.of(objectName(target))));
    return all;
  }
}
