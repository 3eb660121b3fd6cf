package dev.solo5.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How sources are compiled. Flags come after all that the toolchain gives by itself, so that they
 * win, and those of single sources after those of their language.
 *
 * @param includeDirectories searched for headers, before the compiler's own; made absolute
 * @param cFlags for C, the manifest's source too
 * @param cxxFlags for C++
 * @param assemblerFlags for assembly, preprocessed or not
 * @param sourceFlags for single sources, in this order when a source is in several
 * @param lto whether optimising is left to the linker, which sees all sources at once
 */
public record CompileOptions(
    List<Path> includeDirectories,
    List<String> cFlags,
    List<String> cxxFlags,
    List<String> assemblerFlags,
    List<SourceFlags> sourceFlags,
    boolean lto) {
  /** Nothing beyond what the toolchain gives by itself. */
  public static final CompileOptions NONE =
      new CompileOptions(List.of(), List.of(), List.of(), List.of(), List.of(), false);

  public CompileOptions {
    includeDirectories = includeDirectories.stream().map(UnikernelBuild::absolute).toList();
    cFlags = List.copyOf(cFlags);
    cxxFlags = List.copyOf(cxxFlags);
    assemblerFlags = List.copyOf(assemblerFlags);
    sourceFlags = List.copyOf(sourceFlags);
  }

  /** These options with other include directories. */
  public CompileOptions withIncludeDirectories(List<Path> directories) {
    return new CompileOptions(directories, cFlags, cxxFlags, assemblerFlags, sourceFlags, lto);
  }

  /** These options with other flags for C. */
  public CompileOptions withCFlags(List<String> flags) {
    return new CompileOptions(
        includeDirectories, flags, cxxFlags, assemblerFlags, sourceFlags, lto);
  }

  /** These options with other flags for C++. */
  public CompileOptions withCxxFlags(List<String> flags) {
    return new CompileOptions(includeDirectories, cFlags, flags, assemblerFlags, sourceFlags, lto);
  }

  /** These options with other flags for assembly. */
  public CompileOptions withAssemblerFlags(List<String> flags) {
    return new CompileOptions(includeDirectories, cFlags, cxxFlags, flags, sourceFlags, lto);
  }

  /** These options with other flags for single sources. */
  public CompileOptions withSourceFlags(List<SourceFlags> flags) {
    return new CompileOptions(includeDirectories, cFlags, cxxFlags, assemblerFlags, flags, lto);
  }

  /** These options with link-time optimisation, or without. */
  public CompileOptions withLto(boolean wanted) {
    return new CompileOptions(
        includeDirectories, cFlags, cxxFlags, assemblerFlags, sourceFlags, wanted);
  }

  /** Whether optimising, and with it assembling, may be left to the linker. */
  boolean isLate() {
    return lto
        || Stream.concat(
                Stream.of(cFlags, cxxFlags, assemblerFlags),
                sourceFlags.stream().map(SourceFlags::flags))
            .flatMap(List::stream)
            .anyMatch(CompileOptions::isLto);
  }

  static boolean isLto(String flag) {
    return flag.startsWith("-flto");
  }

  /** The user's flags for one source, in the order of the command line. */
  List<String> flags(Language language, Path source) {
    List<String> flags =
        new ArrayList<>(
            switch (language) {
              case C -> cFlags;
              case CXX -> cxxFlags;
              case ASSEMBLY -> assemblerFlags;
            });
    sourceFlags.stream()
        .filter(some -> some.sources().contains(source))
        .forEach(some -> flags.addAll(some.flags()));
    return flags;
  }
}
