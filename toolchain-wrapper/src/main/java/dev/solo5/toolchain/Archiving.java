package dev.solo5.toolchain;

import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.ArchiveFailed;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How objects become a static archive. */
final class Archiving {
  /**
   * Appends, since replacing would keep one of two objects of the same name; makes the index;
   * leaves out dates and owners.
   */
  private static final String OPERATION = "qcsD";

  private final BuildHost host;
  private final Compiler compiler;
  private final UnikernelBuild build;
  private final BuildPaths names;
  private final FileDigests digests;
  private final List<Path> objects;

  Archiving(
      Toolchain toolchain,
      UnikernelBuild build,
      BuildPaths names,
      FileDigests digests,
      List<Path> objects) {
    this.host = toolchain.host();
    this.compiler = toolchain.compiler();
    this.build = build;
    this.names = names;
    this.digests = digests;
    this.objects = List.copyOf(objects);
  }

  /** The archive. */
  Path output() {
    return build.buildDirectory().resolve("lib" + build.name() + ".a");
  }

  String key() {
    return new Digest().add(compiler.identity()).add(OPERATION).add(members()).hex();
  }

  private List<String> members() {
    return objects.stream().map(names::onCommandLine).toList();
  }

  /** Runs the archiver; the output appears whole. Returns how it was made, to be kept. */
  Made archive() throws ToolchainException, IOException, InterruptedException {
    Path fresh = names.objects().resolveSibling(output().getFileName() + ".new");
    Files.deleteIfExists(fresh);
    List<String> arguments = new ArrayList<>(List.of(OPERATION, names.onCommandLine(fresh)));
    arguments.addAll(members());
    for (Path object : objects) {
      digests.of(object);
    }
    FileDigests.Start started = digests.start();
    Finished finished =
        host.processes().run(new Command(compiler.archiver(), arguments, build.baseDirectory()));
    if (!finished.succeeded()) {
      Files.deleteIfExists(fresh);
      throw new ToolchainException(
          new ArchiveFailed(compiler.archiver(), output(), finished.output().strip()));
    }
    Files.move(fresh, output(), StandardCopyOption.ATOMIC_MOVE);
    Map<Path, String> read = new HashMap<>();
    for (Path object : objects) {
      read.put(object, digests.asReadSince(object, started));
    }
    return Made.of(key(), read, digests.ofWritten(output()));
  }
}
