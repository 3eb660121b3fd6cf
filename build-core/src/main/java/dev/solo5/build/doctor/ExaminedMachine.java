package dev.solo5.build.doctor;

import dev.solo5.toolchain.compiler.Programs;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a doctor looks.
 *
 * @param host environment and programs
 * @param properties of the JVM: {@code java.version}, {@code os.arch} and so on
 * @param java what is known of the Java of the build tool
 * @param maven the version of Maven
 * @param base the project, or the current directory
 * @param cache where caches are kept
 * @param compiler the compiler that was asked for
 * @param devices {@code /dev}
 */
public record ExaminedMachine(
    BuildHost host,
    Map<String, String> properties,
    Java java,
    String maven,
    Path base,
    Path cache,
    Optional<String> compiler,
    Path devices) {

  /**
   * The Java of the build tool.
   *
   * @param required the feature release that the goals need
   * @param first what the build tool was started on, when this one has replaced it
   */
  public record Java(int required, Optional<String> first) {}

  public ExaminedMachine {
    properties = Map.copyOf(properties);
  }

  String property(String name) {
    return properties.getOrDefault(name, "");
  }

  /** The first of these programs that is on the search path. */
  Optional<Path> program(String... names) {
    Programs programs = new Programs(host);
    return Stream.of(names).flatMap(name -> programs.find(name).stream()).findFirst();
  }

  /** The first line that a program prints with this argument; empty when it fails. */
  Optional<String> ask(Path program, String argument) throws InterruptedException {
    try {
      Finished finished = host.processes().run(new Command(program, List.of(argument), base));
      return finished.succeeded() ? finished.output().lines().findFirst() : Optional.empty();
    } catch (ToolchainException e) {
      return Optional.empty();
    }
  }
}
