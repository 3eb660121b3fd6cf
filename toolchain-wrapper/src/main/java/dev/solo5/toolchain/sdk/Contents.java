package dev.solo5.toolchain.sdk;

import dev.solo5.elf.Target;
import dev.solo5.text.ShellWord;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.CompilerKind;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is in an SDK, apart from what training makes. */
record Contents(Tree tree, Tools tools, SdkExporter.CompiledBindings bindings) {
  /** Where the jars of programs are. */
  static final String JARS = "lib/java";

  void write(SdkRequest request) throws ToolchainException, IOException, InterruptedException {
    String lib = "lib/" + tools.triple();
    for (String tool : List.of("cc", "ld", "objcopy")) {
      tree.write("bin/" + tools.triple() + "-" + tool, tools.script(tool));
    }
    for (Target target : Bindings.TARGETS) {
      Bindings its = bindings.of(target);
      tree.copy(its.object(), lib + "/solo5_" + target.text() + ".o");
      tree.copy(its.linkerScript(), lib + "/solo5_" + target.text() + ".lds");
      tree.write(
          "lib/pkgconfig/solo5-bindings-" + target.text() + ".pc", tools.pkgConfig(target.text()));
    }
    writeHeaders(lib);
    for (SdkProgram program : request.programs()) {
      tree.write("bin/" + program.name(), new LauncherScript(program, request.java()).script());
      for (Path jar : program.jars()) {
        copyJar(jar);
      }
    }
    tree.write(lib + "/toolchain", tools.record(request.java()));
  }

  /**
   * GCC can't be told to search its own headers alone, so they are copied; clang can, and leaves
   * the directory empty.
   */
  private void writeHeaders(String lib)
      throws ToolchainException, IOException, InterruptedException {
    // They are the same for all targets.
    tree.copyAll(bindings.of(Target.STUB).includeDirectory(), "include/solo5");
    tree.write(lib + "/first/mm_malloc.h", Template.text("mm_malloc.h"));
    if (tools.compiler().kind() == CompilerKind.GCC) {
      tree.copyAll(tools.compiler().headerDirectory(), "include/" + tools.triple());
      tree.write(lib + "/include/limits.h", Template.text("limits.h"));
    } else {
      tree.makeDirectory("include/" + tools.triple());
    }
  }

  private void copyJar(Path jar) throws ToolchainException, IOException {
    String name = String.valueOf(jar.getFileName());
    if (!Files.isRegularFile(jar) || !ShellWord.isPlain(name)) {
      throw new ToolchainException(new BadInput(jar, BadInput.Fault.NO_JAR));
    }
    Path copy = tree.root().resolve(JARS).resolve(name);
    if (!Files.exists(copy)) {
      tree.copy(jar, JARS + "/" + name);
    } else if (Files.mismatch(jar, copy) >= 0) {
      throw new ToolchainException(new BadInput(jar, BadInput.Fault.TWICE));
    }
  }
}
