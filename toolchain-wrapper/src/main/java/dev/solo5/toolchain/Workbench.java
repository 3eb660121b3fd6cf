package dev.solo5.toolchain;

import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What every step of one build works with, and how it runs tools: in the base directory, with names
 * on their command lines, and so in what compilers write, that do not tell where the project lies.
 *
 * @param objects where objects go
 * @param digests of the files that this build has seen
 */
record Workbench(Toolchain toolchain, UnikernelBuild build, Path objects, FileDigests digests) {
  /**
   * A tool that ran.
   *
   * @param started when, for {@link FileDigests#asReadSince}
   */
  record Ran(Finished finished, FileDigests.Start started) {}

  /** Runs a tool after a look at files that it is known to read. */
  Ran run(Path tool, List<String> arguments, Collection<Path> inputs)
      throws ToolchainException, IOException, InterruptedException {
    for (Path input : inputs) {
      digests.of(input);
    }
    FileDigests.Start started = digests.start();
    return new Ran(toolchain.host().processes().run(new Command(tool, arguments, base())), started);
  }

  Compiler compiler() {
    return toolchain.compiler();
  }

  /** Where tools run. */
  Path base() {
    return build.baseDirectory();
  }

  /** The name of a file: relative to the base directory when below it, else absolute. */
  String onCommandLine(Path file) {
    return file.startsWith(base()) ? relative(file) : file.toString();
  }

  /** The name from the base directory on: it sorts files the same wherever the project lies. */
  String relative(Path file) {
    return base().relativize(file).toString();
  }

  /** Where the object of a source goes. */
  Path object(Path source) {
    String name =
        source.startsWith(base())
            ? relative(source)
            : "outside/" + new Digest().add(relative(source)).hex() + "/" + source.getFileName();
    return objects.resolve(name + ".o");
  }

  /** A file that belongs to an output, kept beside the objects. */
  Path besideObjects(Path output, String suffix) {
    return objects.resolveSibling(output.getFileName() + suffix);
  }

  /**
   * Flags that give absolute names their relative form. Compilers apply the last that fits, or the
   * longest.
   */
  List<String> renames(Path includeDirectory) {
    List<String> flags = new ArrayList<>();
    Path parent = base().getParent();
    if (parent != null && parent.getNameCount() > 0) {
      flags.addAll(Flags.rename(parent, ".."));
    }
    flags.addAll(Flags.rename(base(), "."));
    if (!build.buildDirectory().startsWith(base())) {
      flags.addAll(Flags.rename(build.buildDirectory(), "build"));
    }
    flags.addAll(Flags.renameCurrentDirectory());
    flags.addAll(Flags.rename(includeDirectory, "solo5"));
    return flags;
  }
}
