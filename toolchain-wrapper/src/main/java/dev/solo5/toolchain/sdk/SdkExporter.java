package dev.solo5.toolchain.sdk;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.Programs;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.SdkDirectoryUnusable;
import dev.solo5.toolchain.problem.ToolchainProblem.ToolNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import java.io.IOException;
import java.nio.file.FileSystemException;
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
      new Contents(tree, tools, bindings).write(request);
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
}
