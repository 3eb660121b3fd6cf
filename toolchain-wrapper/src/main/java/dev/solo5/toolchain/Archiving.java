package dev.solo5.toolchain;

import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.ArchiveFailed;
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
record Archiving(Workbench bench, List<Path> objects) {
  /**
   * Appends, since replacing would keep one of two objects of the same name; makes the index;
   * leaves out dates and owners.
   */
  private static final String OPERATION = "qcsD";

  /** The archive. */
  Path output() {
    return bench.build().buildDirectory().resolve("lib" + bench.build().name() + ".a");
  }

  String key() {
    return new Digest().add(bench.compiler().identity()).add(OPERATION).add(members()).hex();
  }

  private List<String> members() {
    return objects.stream().map(bench::onCommandLine).toList();
  }

  /** Runs the archiver; the output appears whole. Returns how it was made, to be kept. */
  Made archive() throws ToolchainException, IOException, InterruptedException {
    Path fresh = bench.besideObjects(output(), ".new");
    Files.deleteIfExists(fresh);
    List<String> arguments = new ArrayList<>(List.of(OPERATION, bench.onCommandLine(fresh)));
    arguments.addAll(members());
    Path archiver = bench.compiler().archiver();
    Workbench.Ran ran = bench.run(archiver, arguments, objects);
    if (!ran.finished().succeeded()) {
      Files.deleteIfExists(fresh);
      throw new ToolchainException(
          new ArchiveFailed(archiver, output(), ran.finished().output().strip()));
    }
    Files.move(fresh, output(), StandardCopyOption.ATOMIC_MOVE);
    Map<Path, String> read = new HashMap<>();
    bench.digests().addRead(objects, ran.started(), read);
    return Made.of(key(), read, bench.digests().ofWritten(output()));
  }
}
