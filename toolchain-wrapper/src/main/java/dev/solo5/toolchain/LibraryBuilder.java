package dev.solo5.toolchain;

import dev.solo5.toolchain.problem.ToolchainException;

/**
 * Compiles what changed and puts all into a static archive, {@code libNAME.a}: the same bytes for
 * the same sources, with members named as their objects are, in the order of the sources' names.
 *
 * @param toolchain builds
 */
public record LibraryBuilder(Toolchain toolchain) {
  /**
   * Builds the archive. A build that fails leaves none behind; objects that compiled are kept for
   * the next.
   *
   * @param build what a unikernel of the same sources would be; nothing is linked, so its targets
   *     and link options have no effect
   * @throws ToolchainException with {@code NoInputs}, {@code BadInput} (an archive can't contain
   *     another archive), {@code CompileFailed}, {@code ArchiveFailed}, {@code FileUnusable}, or a
   *     problem of {@link Toolchain#bindings}
   */
  public LibraryResult build(UnikernelBuild build) throws ToolchainException, InterruptedException {
    return new BuildLock(toolchain, build).run(BuildRun::archive);
  }
}
