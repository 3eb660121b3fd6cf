package dev.solo5.build.doctor;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.JavaProgram;
import dev.solo5.build.process.ProgramJars;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Starts the probe that comes with each tender, in a JVM of its own: no native call enters Maven.
 *
 * @param jars where the tenders come from
 * @param directory where it starts
 */
public record Probes(ProgramJars jars, BuildHost host, Path directory) implements FactSource {
  @Override
  public Map<String, ProbedFact> facts(Target target) throws InterruptedException {
    try {
      List<String> line = JavaProgram.probe(target, jars.of(target)).command(List.of(), List.of());
      Command command =
          new Command(Path.of(line.getFirst()), line.subList(1, line.size()), directory);
      return Facts.parse(host.processes().run(command).output());
    } catch (ProblemException | ToolchainException e) {
      return Map.of();
    }
  }
}
