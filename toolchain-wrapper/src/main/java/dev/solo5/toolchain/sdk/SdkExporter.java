package dev.solo5.toolchain.sdk;

import dev.solo5.elf.Target;
import dev.solo5.text.ShellWord;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerKind;
import dev.solo5.toolchain.compiler.Programs;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BadInput;
import dev.solo5.toolchain.problem.ToolchainProblem.SdkDirectoryUnusable;
import dev.solo5.toolchain.problem.ToolchainProblem.ToolNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes SDKs. What is written works for every user and wherever it is moved, and starts no JVM to
 * compile or to link.
 *
 * @param compiler what is exported
 * @param bindings compiled by it
 */
public record SdkExporter(BuildHost host, Compiler compiler, CompiledBindings bindings) {
  /** Where the jars of programs are. */
  static final String JARS = "lib/java";

  /** Where bindings come from: {@code Toolchain::bindings}. */
  @FunctionalInterface
  public interface CompiledBindings {
    /** The bindings of a target. */
    Bindings of(Target target) throws ToolchainException, InterruptedException;
  }

  /**
   * Writes an SDK; it appears whole, in the place of the one that was there.
   *
   * @throws ToolchainException with {@code SdkDirectoryUnusable}, {@code ToolNotFound}, {@code
   *     BadInput} for a jar, {@code SdkBroken}, or a problem of the bindings
   */
  public Sdk export(SdkRequest request) throws ToolchainException, InterruptedException {
    Tools tools = tools(request);
    try (StagedTree publication = StagedTree.of(request.directory())) {
      var tree = new Tree(publication.staging());
      write(request, tools, tree);
      tree.open();
      List<String> uncached = new Trainings(host, tools, tree).run(request);
      tree.open();
      publication.publish();
      return new Sdk(publication.place(), tools.triple(), uncached);
    } catch (IOException e) {
      Path file =
          e instanceof FileSystemException f && f.getFile() != null
              ? Path.of(f.getFile())
              : request.directory();
      throw new ToolchainException(
          new SdkDirectoryUnusable(request.directory(), file + ": " + ContentStore.reason(e)), e);
    }
  }

  private Tools tools(SdkRequest request) throws ToolchainException {
    return new Tools(
        compiler,
        tool(request.linker(), compiler.linker()),
        tool(request.objcopy(), compiler.objcopy()));
  }

  private Path tool(Optional<String> requested, Path own) throws ToolchainException {
    if (requested.isEmpty()) {
      return own;
    }
    return new Programs(host)
        .find(requested.get())
        .orElseThrow(() ->
            new ToolchainException(
                new ToolNotFound(List.of(requested.get()), compiler.path(), host.searchPath())));
  }

  /** Writes what is in an SDK, apart from what training makes. */
  private void write(SdkRequest request, Tools tools, Tree tree)
      throws ToolchainException, IOException, InterruptedException {
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
    writeHeaders(lib, tools, tree);
    for (SdkProgram program : request.programs()) {
      tree.write("bin/" + program.name(), new LauncherScript(program, request.java()).script());
      for (Path jar : program.jars()) {
        copyJar(jar, tree);
      }
    }
    tree.write(lib + "/toolchain", tools.record(request.java()));
  }

  /**
   * GCC can't be told to search its own headers alone, so they are copied; clang can, and leaves
   * the directory empty.
   */
  private void writeHeaders(String lib, Tools tools, Tree tree)
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

  private static void copyJar(Path jar, Tree tree) throws ToolchainException, IOException {
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
