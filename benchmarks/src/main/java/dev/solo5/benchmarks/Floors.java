package dev.solo5.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The C programs that do only what the kernel has to do, compiled here.
 *
 * @param sources where the C sources are
 * @param work where the programs go
 */
record Floors(Path sources, Path work) {
  /** Starts a process that leaves at once, and waits for it. */
  SelfTimed spawn() throws IOException, InterruptedException {
    return SelfTimed.start("C: spawn and wait", List.of(compiled("floor_spawn")));
  }

  /** Makes a virtual machine with this much memory and runs it to its first exit. */
  SelfTimed kvm(int mebibytes) throws IOException, InterruptedException {
    return SelfTimed.start(
        "C: VM, vCPU, first exit", List.of(compiled("floor_kvm"), Integer.toString(mebibytes)));
  }

  /** Returns a Multiboot kernel that prints one line and is done. */
  Path multiboot() throws IOException, InterruptedException {
    Path kernel = work.resolve("floor_multiboot");
    compile(
        sources.resolve("floor_multiboot.S"),
        List.of(
            "-m32",
            "-nostdlib",
            "-static",
            "-no-pie",
            "-Wl,-Ttext=0x100000",
            "-Wl,--build-id=none"),
        kernel);
    return kernel;
  }

  private String compiled(String name) throws IOException, InterruptedException {
    Path program = work.resolve(name);
    compile(sources.resolve(name + ".c"), List.of("-O2"), program);
    return program.toString();
  }

  private static void compile(Path source, List<String> options, Path program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cc"));
    command.addAll(options);
    command.addAll(List.of("-o", program.toString(), source.toString()));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("cc " + source + ": status " + status);
    }
  }
}
