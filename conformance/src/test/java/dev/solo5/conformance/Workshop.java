package dev.solo5.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.toolchain.problem.ToolchainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** Builds guests with one compiler, as a Makefile would: with the programs of an exported SDK. */
final class Workshop {

  private static final List<String> FLAGS =
      List.of("-std=c11", "-O2", "-Wall", "-Wextra", "-Wshadow", "-Wwrite-strings", "-Werror");

  private static final Map<Cc, Workshop> ALL = new ConcurrentHashMap<>();

  private final Cc cc;
  private final Sdk sdk;
  private final Map<String, Path> built = new ConcurrentHashMap<>();

  private Workshop(Cc cc, Sdk sdk) {
    this.cc = cc;
    this.sdk = sdk;
  }

  /** Returns the workshop of a compiler; skips where the machine has none. */
  static Workshop of(Cc cc) {
    Assumptions.assumeTrue(
        Commands.isInstalled(cc.program()), cc.program() + " is not installed here");
    return ALL.computeIfAbsent(cc, Workshop::open);
  }

  Sdk sdk() {
    return sdk;
  }

  /**
   * Builds a guest once.
   *
   * @param manifestJson instead of the guest's own
   */
  Path unikernel(String guest, Optional<String> manifestJson, Target target) {
    String key = guest + " " + target + " " + manifestJson.orElse("");
    return built.computeIfAbsent(key, _ -> build(guest, manifestJson, target));
  }

  /** Builds a program for the host once, with the machine's own compiler. */
  Path hostProgram(String name) {
    return built.computeIfAbsent(
        "host " + name,
        _ -> {
          Path program = Folders.root().resolve("built").resolve(name + "-" + cc.program());
          start(
              cc.program(), "-Wall", "-Wextra", "-Werror", Guests.hostProgram(name), "-o", program);
          return program;
        });
  }

  private static Workshop open(Cc cc) {
    try {
      return new Workshop(cc, Sdk.export(cc));
    } catch (ToolchainException | IOException | InterruptedException e) {
      throw new IllegalStateException("no SDK of " + cc, e);
    }
  }

  private Path build(String guest, Optional<String> manifestJson, Target target) {
    try {
      String variant =
          manifestJson.map(json -> "-" + Integer.toHexString(json.hashCode())).orElse("");
      Path directory =
          Files.createDirectories(
              Folders.root()
                  .resolve("built")
                  .resolve(cc.program())
                  .resolve(guest + variant)
                  .resolve(target.text()));
      List<Path> objects = new ArrayList<>(List.of(directory.resolve("main.o")));
      start(sdk.cc(), FLAGS, target.compilerFlags(), "-c", Guests.source(guest), "-o", objects);
      Optional<String> json = manifestJson.or(() -> Guests.manifest(guest));
      if (json.isPresent()) {
        Path manifest = Files.writeString(directory.resolve("manifest.json"), json.get());
        objects.add(note(manifest));
      }
      Path unikernel = directory.resolve(guest + "." + target.text());
      start(sdk.cc(), "-z", "solo5-abi=" + target.text(), objects, "-o", unikernel);
      return unikernel;
    } catch (IOException e) {
      throw new IllegalStateException(guest, e);
    }
  }

  private Path note(Path manifest) {
    Path source = manifest.resolveSibling("manifest.c");
    Path object = manifest.resolveSibling("manifest.o");
    start(sdk.program("solo5-elftool"), "gen-manifest", manifest, source);
    start(sdk.cc(), "-c", source, "-o", object);
    return object;
  }

  /** Starts a program that must succeed in silence. */
  private static void start(Object... words) {
    List<String> command = new ArrayList<>();
    for (Object word : words) {
      if (word instanceof List<?> list) {
        list.forEach(each -> command.add(each.toString()));
      } else {
        command.add(word.toString());
      }
    }
    Ending ending = Commands.run(command, Folders.root());
    assertEquals("", ending.output(), command.toString());
    assertEquals(0, ending.status(), command.toString());
  }
}
