package dev.solo5.toolchain;

import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerMessages;
import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.incremental.Depfile;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How sources become objects. */
final class Compilation {
  private final Host host;
  private final Compiler compiler;
  private final UnikernelBuild build;
  private final Names names;
  private final FileDigests digests;
  private final List<String> flags;
  private final String key;

  Compilation(
      Toolchain toolchain,
      UnikernelBuild build,
      Bindings bindings,
      Names names,
      FileDigests digests) {
    this.host = toolchain.host();
    this.compiler = toolchain.compiler();
    this.build = build;
    this.names = names;
    this.digests = digests;
    this.flags = flags(bindings);
    this.key = new Digest().add(compiler.identity()).add(flags).hex();
  }

  /** A source that was given to the compiler. */
  record Compiled(Path source, Finished finished, Instant started) {}

  /** The key of what compiles {@code source}. */
  String key(Path source) {
    return new Digest().add(key).add(names.onCommandLine(source)).hex();
  }

  /** Runs the compiler on one source; its object and its depfile are new afterwards, or gone. */
  Compiled compile(Path source) throws ToolchainException, IOException, InterruptedException {
    Path object = names.object(source);
    Files.createDirectories(object.getParent());
    Files.deleteIfExists(object);
    List<String> arguments = new ArrayList<>(flags);
    arguments.addAll(Flags.dependencies(names.onCommandLine(depfile(object))));
    arguments.addAll(List.of("-c", names.onCommandLine(source)));
    arguments.addAll(List.of("-o", names.onCommandLine(object)));
    Instant started = host.clock().instant();
    Finished finished =
        host.processes().run(new Command(compiler.path(), arguments, build.baseDirectory()));
    return new Compiled(source, finished, started);
  }

  /** How the object was made, to be kept; reads and removes the depfile. */
  Made made(Compiled compiled) throws IOException {
    Path object = names.object(compiled.source());
    Map<Path, String> inputs = new HashMap<>();
    inputs.put(compiled.source(), digests.asReadSince(compiled.source(), compiled.started()));
    Path depfile = depfile(object);
    // Assembly that is not preprocessed reads no other file, and no depfile is written.
    if (Files.exists(depfile)) {
      for (String name : Depfile.read(depfile)) {
        Path header = build.baseDirectory().resolve(name).normalize();
        inputs.put(header, digests.asReadSince(header, compiled.started()));
        putAbsent(compiled.source(), header, inputs);
      }
      Files.delete(depfile);
    }
    return Made.of(key(compiled.source()), inputs, digests.ofWritten(object));
  }

  /**
   * Files that would hide {@code header} if they appeared: of the same name, earlier on the path.
   */
  private void putAbsent(Path source, Path header, Map<Path, String> inputs) {
    List<Path> searched = new ArrayList<>();
    searched.add(source.getParent());
    searched.addAll(build.includeDirectories());
    for (int found = 0; found < searched.size(); found++) {
      if (header.startsWith(searched.get(found))) {
        Path name = searched.get(found).relativize(header);
        searched.subList(0, found).stream()
            .map(directory -> directory.resolve(name))
            .filter(hiding -> !inputs.containsKey(hiding) && !Files.exists(hiding))
            .forEach(hiding -> inputs.put(hiding, FileDigests.ABSENT));
        return;
      }
    }
  }

  List<Diagnostic> diagnostics(Compiled compiled) {
    return CompilerMessages.parse(
        compiled.finished().output(), build.baseDirectory(), !compiled.finished().succeeded());
  }

  private static Path depfile(Path object) {
    return object.resolveSibling(object.getFileName() + ".d");
  }

  /**
   * Optimised for speed, since unikernels are measured, with debug information, which is not
   * loaded: it costs space on disk alone and makes debuggers and core dumps useful.
   */
  private List<String> flags(Bindings bindings) {
    List<String> all = new ArrayList<>(Flags.freestanding(compiler));
    all.addAll(List.of("-I", bindings.includeDirectory().toString()));
    all.addAll(List.of("-idirafter", bindings.lastIncludeDirectory().toString()));
    all.addAll(List.of("-O2", "-g"));
    all.addAll(names.renames(bindings.includeDirectory()));
    all.addAll(Flags.messages());
    for (Path directory : build.includeDirectories()) {
      all.addAll(List.of("-I", names.onCommandLine(directory)));
    }
    all.addAll(build.compilerFlags());
    return all;
  }
}
