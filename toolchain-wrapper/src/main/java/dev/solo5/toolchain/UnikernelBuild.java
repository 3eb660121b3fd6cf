package dev.solo5.toolchain;

import dev.solo5.elf.Target;
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
 * @param inputs sources ({@code .c}; {@code .cc}, {@code .cpp}, {@code .cxx}, {@code .C}; {@code
 *     .s}, {@code .S}) and objects ({@code .o}) in any order: they are linked sorted; archives
 *     ({@code .a}) in the order to link them
 * @param manifestSource C source of the manifest's NOTE
 * @param compile how sources are compiled
 * @param link how objects are linked
 * @param compileCommands where the compilation database for editors goes; empty: nowhere
 */
public record UnikernelBuild(
    String name,
    Path baseDirectory,
    Path buildDirectory,
    Set<Target> targets,
    List<Path> inputs,
    Optional<Path> manifestSource,
    CompileOptions compile,
    LinkOptions link,
    Optional<Path> compileCommands) {
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
    compileCommands = compileCommands.map(UnikernelBuild::absolute);
  }

  /** A build with no manifest and nothing else that may be left out. */
  public static UnikernelBuild of(
      String name, Path base, Path buildDirectory, Set<Target> targets, List<Path> inputs) {
    return new UnikernelBuild(
        name,
        base,
        buildDirectory,
        targets,
        inputs,
        Optional.empty(),
        CompileOptions.NONE,
        LinkOptions.NONE,
        Optional.empty());
  }

  /** This build with the manifest of that source. */
  public UnikernelBuild withManifestSource(Path source) {
    return with(Optional.of(source), compile, link, compileCommands);
  }

  /** This build, compiled another way. */
  public UnikernelBuild withCompile(CompileOptions options) {
    return with(manifestSource, options, link, compileCommands);
  }

  /** This build, linked another way. */
  public UnikernelBuild withLink(LinkOptions options) {
    return with(manifestSource, compile, options, compileCommands);
  }

  /** This build with a compilation database. */
  public UnikernelBuild withCompileCommands(Path file) {
    return with(manifestSource, compile, link, Optional.of(file));
  }

  private UnikernelBuild with(
      Optional<Path> manifest,
      CompileOptions compiling,
      LinkOptions linking,
      Optional<Path> commands) {
    return new UnikernelBuild(
        name,
        baseDirectory,
        buildDirectory,
        targets,
        inputs,
        manifest,
        compiling,
        linking,
        commands);
  }

  /** The unikernel of a target. */
  public Path binary(Target target) {
    return buildDirectory.resolve(name + "." + target.text());
  }

  /** The linker's map of a target, where maps are kept. */
  public Path mapFile(Target target) {
    return buildDirectory.resolve(name + "." + target.text() + ".map");
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
