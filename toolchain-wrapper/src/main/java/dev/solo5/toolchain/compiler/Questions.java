package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks one program about itself. */
record Questions(Host host, Path program) {
  private static final Path ROOT = Path.of("/");

  /** What it prints for these arguments. */
  String answer(String... arguments) throws InterruptedException, Refused {
    Finished finished = run(new Command(program, List.of(arguments), ROOT));
    if (!finished.succeeded()) {
      throw new Refused(
          String.join(" ", arguments)
              + " ended with status "
              + finished.status()
              + finished.output().lines().findFirst().map(line -> ": " + line).orElse(""));
    }
    return finished.output();
  }

  /**
   * A tool that belongs to it. A compiler answers with a path when it found the tool beside itself,
   * else with the bare name.
   */
  Optional<Path> tool(String name) throws InterruptedException, Refused {
    return new Programs(host).find(answer("-print-prog-name=" + name).strip());
  }

  /** The first line of its {@code --version}. */
  String version() throws InterruptedException, Refused {
    return answer("--version").lines().findFirst().orElse("");
  }

  /**
   * A digest that changes when one of {@code programs} does. No inodes in it: they differ between
   * containers of one image, whose cache may be shared.
   */
  static Digest identity(Digest digest, List<Path> programs) throws IOException {
    for (Path path : programs) {
      FileStamp stamp = FileStamp.of(path).orElseThrow(() -> new IOException(path + " is gone"));
      digest
          .add(path.toRealPath().toString())
          .add(Long.toString(stamp.sizeBytes()))
          .add(Long.toString(stamp.modifiedNanos()));
    }
    return digest;
  }

  private Finished run(Command command) throws InterruptedException, Refused {
    try {
      return host.processes().run(command);
    } catch (ToolchainException e) {
      throw new Refused(e.problem().message());
    }
  }

  /** The program is not a compiler that works here; the message says why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
