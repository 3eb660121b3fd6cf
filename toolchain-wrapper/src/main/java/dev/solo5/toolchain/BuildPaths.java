package dev.solo5.toolchain;

import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.store.Digest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How files are called on command lines, which run in the base directory, and so in what compilers
 * write: no name may tell where the project lies.
 */
record BuildPaths(Path base, Path buildDirectory, Path objects) {
  /** Relative to the base directory when below it, else absolute. */
  String onCommandLine(Path file) {
    return file.startsWith(base) ? relative(file) : file.toString();
  }

  /** What sorts files the same wherever the project lies. */
  String sortKey(Path file) {
    return relative(file);
  }

  /** Where the object of a source goes. */
  Path object(Path source) {
    String name =
        source.startsWith(base)
            ? relative(source)
            : "outside/" + new Digest().add(relative(source)).hex() + "/" + source.getFileName();
    return objects.resolve(name + ".o");
  }

  /** Where the linker's map of a unikernel goes. */
  Path map(Path unikernel) {
    return objects.resolveSibling(unikernel.getFileName() + ".map");
  }

  /**
   * Flags that give absolute names their relative form. Compilers apply the last that fits, or the
   * longest.
   */
  List<String> renames(Path includeDirectory) {
    List<String> flags = new ArrayList<>();
    Path parent = base.getParent();
    if (parent != null && parent.getNameCount() > 0) {
      flags.addAll(Flags.rename(parent, ".."));
    }
    flags.addAll(Flags.rename(base, "."));
    if (!buildDirectory.startsWith(base)) {
      flags.addAll(Flags.rename(buildDirectory, "build"));
    }
    flags.addAll(Flags.renameCurrentDirectory());
    flags.addAll(Flags.rename(includeDirectory, "solo5"));
    return flags;
  }

  private String relative(Path file) {
    return base.relativize(file).toString();
  }
}
