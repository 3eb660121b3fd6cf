package dev.solo5.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The C programs that do only what the kernel has to do, compiled here. */
final class Floors {
  private final Path sources;
  private final Path work;

  /**
   * @param sources where the C sources are
   * @param work where the programs go
   */
  Floors(Path sources, Path work) {
    this.sources = sources;
    this.work = work;
  }

  /** Starts a process that leaves at once, and waits for it. */
  SelfTimed spawn() throws IOException, InterruptedException {
    return SelfTimed.start("C: spawn and wait", List.of(compiled("floor_spawn")));
  }

  /** Makes a virtual machine with this much memory and runs it to its first exit. */
  SelfTimed kvm(int mebibytes) throws IOException, InterruptedException {
    return SelfTimed.start(
        "C: VM, vCPU, first exit", List.of(compiled("floor_kvm"), Integer.toString(mebibytes)));
  }

  private String compiled(String name) throws IOException, InterruptedException {
    Path program = work.resolve(name);
    Path source = sources.resolve(name + ".c");
    int status =
        new ProcessBuilder("cc", "-O2", "-o", program.toString(), source.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("cc " + source + ": status " + status);
    }
    return program.toString();
  }
}
