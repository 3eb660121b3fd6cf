package dev.solo5.network;

import dev.solo5.codegen.NoteSource;
import dev.solo5.elf.Target;
import dev.solo5.manifest.ManifestJson;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.process.BuildHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The unikernels of these tests: {@code web}, the example with a TCP/IP of its own, and {@code
 * echo}, which has {@code src/test/guests/echo.c} in the place of HTTP.
 */
final class WebGuest {
  private static final Path WEB = Path.of("../../src/it/web/src/main/unikernel");
  private static final Path ECHO = Path.of("src/test/guests/echo.c");

  /** The library that it uses, which its project has as a dependency. */
  private static final Path LIBRARY = Path.of("../../freestanding/src/main");

  /** General registers only: where KVM emulates a guest's instructions, it lacks the others. */
  private static final List<String> FLAGS = List.of("-O2", "-mgeneral-regs-only");

  private static final Path OUTPUT = Path.of("target/guests");

  private WebGuest() {}

  /** Builds the web server; once for all tests. */
  static Path web(Target target) throws Exception {
    return build("web", sources(), target);
  }

  /** Builds the echo server; once for all tests. */
  static Path echo(Target target) throws Exception {
    List<Path> sources = new ArrayList<>(sources());
    sources.removeIf(source -> source.endsWith("http.c"));
    sources.add(ECHO);
    return build("echo", sources, target);
  }

  private static synchronized Path build(String name, List<Path> sources, Target target)
      throws Exception {
    Path output = Files.createDirectories(OUTPUT.resolve(name)).toAbsolutePath();
    byte[] json = Files.readAllBytes(WEB.resolve("manifest.json"));
    Path manifest = output.resolve("manifest.c");
    String note = NoteSource.of(ManifestJson.parse(json, name), "test");
    if (!Files.exists(manifest) || !Files.readString(manifest).equals(note)) {
      Files.writeString(manifest, note);
    }
    Path cache = OUTPUT.resolve("cache").toAbsolutePath();
    ToolchainRequest request = new ToolchainRequest(Optional.empty(), Optional.of(cache), cache);
    UnikernelBuild build =
        UnikernelBuild.of(name, Path.of("../.."), output, Set.of(Target.HVT, Target.SPT), sources)
            .withManifestSource(manifest)
            .withCompile(
                CompileOptions.NONE
                    .withCFlags(FLAGS)
                    .withIncludeDirectories(List.of(WEB, LIBRARY.resolve("include"))));
    BuildResult result =
        new UnikernelBuilder(Toolchain.find(request, BuildHost.system())).build(build);
    return Objects.requireNonNull(result.binaries().get(target));
  }

  private static List<Path> sources() throws Exception {
    try (Stream<Path> server = Files.list(WEB);
        Stream<Path> library = Files.list(LIBRARY.resolve("unikernel"))) {
      return Stream.concat(server, library)
          .filter(file -> file.toString().endsWith(".c"))
          .sorted()
          .toList();
    }
  }
}
