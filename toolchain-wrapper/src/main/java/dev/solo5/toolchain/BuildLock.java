package dev.solo5.toolchain;

import dev.solo5.toolchain.incremental.BuildMemory;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.FileUnusable;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.DirectoryLock;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one build works: its lock, its objects and its memory of the build before. Builds of one
 * name in one directory wait for each other.
 */
record BuildLock(Toolchain toolchain, UnikernelBuild build) {
  /** What is done there. */
  interface Work<R> {
    R in(BuildRun run) throws ToolchainException, IOException, InterruptedException;
  }

  private static Path directory(Path buildDirectory, String name) {
    return buildDirectory.resolve("objects").resolve(name);
  }

  /** The file in which builds of a name remember. */
  static Path memory(Path buildDirectory, String name) {
    return directory(buildDirectory, name).resolve("memory");
  }

  /** Does {@code work}, and remembers it for the next build, also when it failed. */
  <R> R run(Work<R> work) throws ToolchainException, InterruptedException {
    return run(_ -> Optional.empty(), work);
  }

  /**
   * As the method above, unless {@code look}, which changes nothing but what is remembered, finds
   * the result already.
   */
  <R> R run(Work<Optional<R>> look, Work<R> work) throws ToolchainException, InterruptedException {
    Path directory = directory(build.buildDirectory(), build.name());
    try (var _ = DirectoryLock.acquire(directory.resolve("lock"))) {
      return locked(look, work, directory);
    } catch (IOException e) {
      throw new ToolchainException(unusable(e, directory), e);
    }
  }

  private static FileUnusable unusable(IOException e, Path directory) {
    Path file =
        e instanceof FileSystemException f && f.getFile() != null
            ? Path.of(f.getFile())
            : directory;
    return new FileUnusable(file, ContentStore.reason(e));
  }

  private <R> R locked(Work<Optional<R>> look, Work<R> work, Path directory)
      throws ToolchainException, IOException, InterruptedException {
    Path file = memory(build.buildDirectory(), build.name());
    Path objects = directory.resolve("files");
    BuildMemory earlier = BuildMemory.load(file);
    var looking = new BuildRun(toolchain, build, objects, earlier);
    Optional<R> found = look.in(looking);
    if (found.isPresent()) {
      if (!looking.learntNothing()) {
        looking.memory().save(file);
      }
      return found.get();
    }
    var run = new BuildRun(toolchain, build, objects, earlier);
    try {
      return work.in(run);
    } catch (ToolchainException e) {
      List<Diagnostic> before = new ArrayList<>(run.warnings());
      before.removeAll(e.problem().diagnostics());
      throw new ToolchainException(e.problem(), e, before);
    } catch (IOException e) {
      throw new ToolchainException(unusable(e, directory), e, run.warnings());
    } finally {
      BuildMemory after = run.memory();
      if (!after.equals(earlier)) {
        after.save(file);
      }
    }
  }
}
