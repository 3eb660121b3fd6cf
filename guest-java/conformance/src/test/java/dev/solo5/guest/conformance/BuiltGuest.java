package dev.solo5.guest.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.codegen.NoteSource;
import dev.solo5.elf.Target;
import dev.solo5.guest.translator.TranslatedProgram;
import dev.solo5.guest.translator.Translation;
import dev.solo5.guest.translator.Translator;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Unikernel;
import dev.solo5.manifest.Manifest;
import dev.solo5.tender.Outcome;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.process.BuildHost;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All programs as one guest, and as a program of the JVM. */
final class BuiltGuest {
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final String FIRST_LINE_BEFORE = "heap >=";

  private final Path folder;

  private BuiltGuest(Path folder) {
    this.folder = folder;
  }

  /** Translates all programs into C. */
  static TranslatedProgram translate(Path folder) throws Exception {
    List<Path> all =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<Path> tests = all.stream().filter(path -> path.endsWith("test-classes")).toList();
    return Translator.translate(
        new Translation(Main.class.getName(), tests, all, folder.resolve("c")));
  }

  /** Compiles them. */
  static BuiltGuest of(
      Path folder, TranslatedProgram program, Set<Target> targets, String... moreFlags)
      throws Exception {
    Path note = folder.resolve("manifest.c");
    Files.writeString(note, NoteSource.of(Manifest.of(), "test"));
    List<String> flags = new ArrayList<>(List.of("-O1"));
    flags.addAll(List.of(moreFlags));
    flags.addAll(program.flags());
    UnikernelBuild build =
        UnikernelBuild.of("programs", folder, folder, targets, program.sources())
            .withManifestSource(note)
            .withCompile(CompileOptions.NONE.withCFlags(flags));
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "cache");
    var request = new ToolchainRequest(Optional.empty(), Optional.of(cache), cache);
    new UnikernelBuilder(Toolchain.find(request, BuildHost.system())).build(build);
    return new BuiltGuest(folder);
  }

  /** What the programs print on a JVM. */
  static List<String> jvm(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-ShowCodeDetailsInExceptionMessages");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Duser.timezone=UTC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return List.of(text.split("\n"));
  }

  /** How the guest ended, and what it printed. */
  record Run(Optional<Outcome> outcome, List<String> lines) {
    /** The lines, of a guest that ended with 0. */
    List<String> good() {
      assertEquals(
          Optional.of(new Outcome.Exited(0)),
          outcome,
          () -> String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
      return lines;
    }
  }

  Run run(Target target, int mebibytes, Path runs, String... arguments) throws Exception {
    Launcher launcher =
        Launcher.of(new Unikernel(folder, "programs"))
            .on(target)
            .memoryMebibytes(mebibytes)
            .arguments(arguments)
            .runsIn(runs);
    try (Guest guest = launcher.start()) {
      Optional<Outcome> outcome = guest.awaitExit(LIMIT);
      List<String> printed =
          guest.lines().stream()
              .dropWhile(line -> !line.contains(FIRST_LINE_BEFORE))
              .skip(1)
              .filter(line -> !line.startsWith("Solo5: "))
              .toList();
      return new Run(outcome, printed);
    }
  }
}
