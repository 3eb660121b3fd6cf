package dev.solo5.tender.spt;

import dev.solo5.codegen.NoteSource;
import dev.solo5.elf.Target;
import dev.solo5.manifest.ManifestJson;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.LinkOptions;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.process.BuildHost;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the conformance guests that the bindings bring along, the way a user's unikernel is built,
 * but for constructors: one of these guests looks for them itself.
 */
final class BindingsGuests {
  private static final String RESOURCES = "/dev/solo5/guests/";

  private final Path directory;
  private final UnikernelBuilder builder;

  BindingsGuests(Path directory) throws Exception {
    this.directory = directory;
    ToolchainRequest request =
        new ToolchainRequest(
            Optional.empty(), Optional.of(directory.resolve("cache")), directory.resolve("cache"));
    this.builder = new UnikernelBuilder(Toolchain.find(request, BuildHost.system()));
    copy("guest.h");
    copy("ping.h");
  }

  Path build(String name) throws Exception {
    Path source = copy(name + "/main.c");
    byte[] json = Files.readAllBytes(copy(name + "/manifest.json"));
    Path manifest = directory.resolve(name).resolve("manifest.c");
    Files.writeString(manifest, NoteSource.of(ManifestJson.parse(json, name), "test"));
    UnikernelBuild build =
        UnikernelBuild.of(
                name, directory, directory.resolve("out"), Set.of(Target.SPT), List.of(source))
            .withManifestSource(manifest)
            .withLink(LinkOptions.NONE.withConstructors(LinkOptions.Constructors.LEAVE));
    BuildResult result = builder.build(build);
    return Objects.requireNonNull(result.binaries().get(Target.SPT));
  }

  private Path copy(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream resource =
        Objects.requireNonNull(BindingsGuests.class.getResourceAsStream(RESOURCES + name), name)) {
      return Files.write(file, resource.readAllBytes());
    }
  }
}
