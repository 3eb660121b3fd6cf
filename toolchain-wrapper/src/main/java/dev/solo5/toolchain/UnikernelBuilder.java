package dev.solo5.toolchain;

import dev.solo5.toolchain.incremental.BuildMemory;
import dev.solo5.toolchain.problem.ToolchainException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles what changed, links what changed.
 *
 * <p>A source is compiled when its object is missing or not as it was made, or when the content of
 * the source or of a file it includes, the flags, or the compiler changed; in the same way a target
 * is linked. Times of files only save reading them.
 *
 * @param toolchain builds
 */
public record UnikernelBuilder(Toolchain toolchain) {
  /**
   * What the last build of a name in a directory read, as far as it succeeded: also files that it
   * would have read had they been there.
   *
   * @param buildDirectory where it wrote, as {@link UnikernelBuild} has it
   */
  public static Set<Path> read(Path buildDirectory, String name) {
    BuildMemory memory = BuildMemory.load(BuildLock.memory(buildDirectory, name));
    return memory.made().values().stream()
        .flatMap(made -> made.inputs().keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Builds the unikernels of all targets. A build that fails leaves none of them behind; objects
   * that compiled are kept for the next. Builds of one name in one directory wait for each other.
   *
   * @throws ToolchainException with {@code NoInputs}, {@code BadInput}, {@code CompileFailed},
   *     {@code LinkFailed}, {@code FileUnusable}, or a problem of {@link Toolchain#bindings}
   */
  public BuildResult build(UnikernelBuild build) throws ToolchainException, InterruptedException {
    return new BuildLock(toolchain, build).run(BuildRun::ifCurrent, BuildRun::run);
  }
}
