package dev.solo5.guest.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.codegen.NoteSource;
import dev.solo5.elf.Target;
import dev.solo5.guest.program.Devices;
import dev.solo5.guest.simulation.RunningSimulation;
import dev.solo5.guest.simulation.Simulation;
import dev.solo5.guest.simulation.Wire;
import dev.solo5.launcher.Disk;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Segment;
import dev.solo5.launcher.Targets;
import dev.solo5.launcher.Unikernel;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.tender.Outcome;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.process.BuildHost;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program with devices: simulated on a JVM, and a tender's in a guest. */
@Timeout(900)
class DevicesTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int DISK = 1 << 16;

  @TempDir private static Path folder;

  @TempDir private Path runs;

  @BeforeAll
  static void build() throws Exception {
    List<Path> all =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<Path> tests = all.stream().filter(path -> path.endsWith("test-classes")).toList();
    TranslatedProgram program =
        Translator.translate(
            new Translation(Devices.class.getName(), tests, all, folder.resolve("c")));
    Manifest manifest =
        Manifest.of(new Device.Block("storage"), new Device.Net("left"), new Device.Net("right"));
    Path note = folder.resolve("manifest.c");
    Files.writeString(note, NoteSource.of(manifest, "test"));
    List<String> flags = new ArrayList<>(List.of("-O1"));
    flags.addAll(program.flags());
    UnikernelBuild build =
        UnikernelBuild.of(
                "devices", folder, folder, Set.of(Target.SPT, Target.VIRTIO), program.sources())
            .withManifestSource(note)
            .withCompile(CompileOptions.NONE.withCFlags(flags));
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "cache");
    var request = new ToolchainRequest(Optional.empty(), Optional.of(cache), cache);
    new UnikernelBuilder(Toolchain.find(request, BuildHost.system())).build(build);
  }

  @ParameterizedTest
  @EnumSource(names = {"SPT", "VIRTIO"})
  void aGuestDoesWhatASimulationDoes(Target target) throws Exception {
    Targets.installed().stream()
        .filter(one -> one.target() == target)
        .forEach(one -> assumeTrue(one.isAvailable(), target + ": " + one.obstacle().orElse("")));
    assertEquals(simulated(), guest(target));
  }

  private static List<String> simulated() throws Exception {
    Wire wire = new Wire();
    Simulation simulation =
        Simulation.of()
            .disk("storage", dev.solo5.guest.simulation.Disk.ofSize(DISK))
            .net("left", wire)
            .net("right", wire)
            .arguments("one", "zwölf");
    try (RunningSimulation running = simulation.start()) {
      assertEquals(3, running.run(() -> Devices.main(new String[] {"one", "zwölf"})));
      return running.console().lines().toList();
    }
  }

  private List<String> guest(Target target) throws Exception {
    try (Segment segment = Segment.open("10.0.0.1/24")) {
      Launcher launcher =
          Launcher.of(new Unikernel(folder, "devices"))
              .on(target)
              .memoryMebibytes(16)
              .arguments("one", "zwölf")
              .attach("storage", Disk.temporary(DISK))
              .attach("left", segment)
              .attach("right", segment)
              .runsIn(runs);
      try (Guest guest = launcher.start()) {
        Optional<Outcome> outcome = guest.awaitExit(LIMIT);
        List<String> lines = guest.lines();
        assertEquals(Optional.of(new Outcome.Exited(3)), outcome, lines.toString());
        assertTrue(lines.size() > 50, lines.toString());
        return lines.stream()
            .dropWhile(line -> !line.startsWith("[one"))
            .filter(line -> !line.startsWith("Solo5: "))
            .toList();
      }
    }
  }
}
