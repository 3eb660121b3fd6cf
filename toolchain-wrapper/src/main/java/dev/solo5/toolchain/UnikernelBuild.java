package dev.solo5.toolchain;

import dev.solo5.toolchain.target.LinkTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to build. Every path is made absolute.
 *
 * @param name name of the unikernel: its files are {@code NAME.TARGET}
 * @param baseDirectory the project: files below it are named relative to it in messages of the
 *     program and in debug information, so that where the project lies leaves no trace
 * @param buildDirectory where the unikernels go; objects and the memory of this build go below it
 * @param targets what to link for; may not be empty
 * @param inputs sources ({@code .c}, {@code .s}, {@code .S}) and objects ({@code .o}) in any order:
 *     they are linked sorted; archives ({@code .a}) in the order to link them
 * @param manifestSource C source of the manifest's NOTE
 * @param includeDirectories searched for headers, before the compiler's own
 * @param compilerFlags flags after all others when compiling
 * @param linkerFlags flags after all others when linking, as the compiler's driver takes them
 */
public record UnikernelBuild(
    String name,
    Path baseDirectory,
    Path buildDirectory,
    Set<LinkTarget> targets,
    List<Path> inputs,
    Optional<Path> manifestSource,
    List<Path> includeDirectories,
    List<String> compilerFlags,
    List<String> linkerFlags) {
  public UnikernelBuild {
    if (name.isEmpty() || name.contains("/") || name.startsWith(".")) {
      throw new IllegalArgumentException("name \"" + name + "\", expected a plain file name");
    }
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("targets are empty, expected at least one");
    }
    baseDirectory = absolute(baseDirectory);
    buildDirectory = absolute(buildDirectory);
    targets = Set.copyOf(targets);
    inputs = inputs.stream().map(UnikernelBuild::absolute).toList();
    manifestSource = manifestSource.map(UnikernelBuild::absolute);
    includeDirectories = includeDirectories.stream().map(UnikernelBuild::absolute).toList();
    compilerFlags = List.copyOf(compilerFlags);
    linkerFlags = List.copyOf(linkerFlags);
  }

  /** A build with no manifest, no further include directories and no flags. */
  public static UnikernelBuild of(
      String name, Path base, Path buildDirectory, Set<LinkTarget> targets, List<Path> inputs) {
    return new UnikernelBuild(
        name,
        base,
        buildDirectory,
        targets,
        inputs,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
