package dev.solo5.toolchain;

import dev.solo5.toolchain.incremental.BuildMemory;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.FileUnusable;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.DirectoryLock;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Compiles what changed, links what changed.
 *
 * <p>A source is compiled when its object is missing or not as it was made, or when the content of
 * the source or of a file it includes, the flags, or the compiler changed; in the same way a target
 * is linked. Times of files only save reading them.
 */
public final class UnikernelBuilder {
  private final Toolchain toolchain;

  /** Builds with {@code toolchain}. */
  public UnikernelBuilder(Toolchain toolchain) {
    this.toolchain = toolchain;
  }

  /**
   * Builds the unikernels of all targets. A build that fails leaves none of them behind; objects
   * that compiled are kept for the next. Builds of one name in one directory wait for each other.
   *
   * @throws ToolchainException with {@code NoInputs}, {@code BadInput}, {@code CompileFailed},
   *     {@code LinkFailed}, {@code FileUnusable}, or a problem of {@link Toolchain#bindings}
   */
  public BuildResult build(UnikernelBuild build) throws ToolchainException, InterruptedException {
    Path work = build.buildDirectory().resolve("objects").resolve(build.name());
    try (var _ = DirectoryLock.acquire(work.resolve("lock"))) {
      return locked(build, work);
    } catch (IOException e) {
      Path file =
          e instanceof FileSystemException f && f.getFile() != null ? Path.of(f.getFile()) : work;
      throw new ToolchainException(new FileUnusable(file, ContentStore.reason(e)), e);
    }
  }

  private BuildResult locked(UnikernelBuild build, Path work)
      throws ToolchainException, IOException, InterruptedException {
    Path file = work.resolve("memory");
    var names = new Names(build.baseDirectory(), build.buildDirectory(), work.resolve("files"));
    BuildMemory before = BuildMemory.load(file);
    var look = new BuildRun(toolchain, build, names, before);
    Optional<BuildResult> current = look.ifCurrent();
    if (current.isPresent()) {
      if (!look.learntNothing()) {
        look.memory().save(file);
      }
      return current.get();
    }
    var run = new BuildRun(toolchain, build, names, before);
    try {
      return run.run();
    } finally {
      BuildMemory after = run.memory();
      if (!after.equals(before)) {
        after.save(file);
      }
    }
  }
}
