package dev.solo5.toolchain;

import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.compiler.LinkerMessages;
import dev.solo5.toolchain.incremental.Depfile;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.target.LinkTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How objects become the unikernel of one target. */
final class Linking {
  private final Host host;
  private final Compiler compiler;
  private final UnikernelBuild build;
  private final LinkTarget target;
  private final Names names;
  private final FileDigests digests;
  private final List<Path> inputs;
  private final List<String> arguments;

  Linking(
      Toolchain toolchain,
      UnikernelBuild build,
      LinkTarget target,
      Bindings bindings,
      Inputs inputs,
      Names names,
      FileDigests digests) {
    this.host = toolchain.host();
    this.compiler = toolchain.compiler();
    this.build = build;
    this.target = target;
    this.names = names;
    this.digests = digests;
    List<Path> objects = objects(inputs);
    this.arguments = arguments(bindings, objects, inputs.archives());
    this.inputs = new ArrayList<>(List.of(bindings.linkerScript(), bindings.object()));
    this.inputs.addAll(objects);
    this.inputs.addAll(inputs.archives());
  }

  /** A run of the linker. */
  record Linked(Linking linking, Finished finished, Instant started) {
    List<Diagnostic> diagnostics() {
      return LinkerMessages.parse(
          finished.output(),
          linking.build.baseDirectory(),
          Files::isRegularFile,
          !finished.succeeded());
    }
  }

  LinkTarget target() {
    return target;
  }

  /** The unikernel. */
  Path output() {
    return build.buildDirectory().resolve(build.name() + "." + target.abi());
  }

  String key() {
    return new Digest().add(compiler.identity()).add(arguments).hex();
  }

  /** Runs the linker; the output appears whole, or stays what it was when it fails. */
  Linked link() throws ToolchainException, IOException, InterruptedException {
    Path fresh = names.objects().resolveSibling(output().getFileName() + ".new");
    List<String> all = new ArrayList<>(arguments);
    if (readsMore()) {
      // Not -Wl, which would end at a comma in the path.
      all.addAll(List.of("-Xlinker", "--dependency-file=" + names.onCommandLine(depfile())));
    }
    all.addAll(List.of("-o", names.onCommandLine(fresh)));
    Instant started = host.clock().instant();
    Finished finished =
        host.processes().run(new Command(compiler.path(), all, build.baseDirectory()));
    if (finished.succeeded()) {
      Files.move(fresh, output(), StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(fresh);
    }
    return new Linked(this, finished, started);
  }

  /** How the output was made, to be kept. */
  Made made(Linked linked) throws IOException {
    Map<Path, String> read = new HashMap<>();
    for (Path input : inputs) {
      read.put(input, digests.asReadSince(input, linked.started()));
    }
    if (readsMore()) {
      for (String name : Depfile.read(depfile())) {
        Path input = build.baseDirectory().resolve(name).normalize();
        // With -flto the linker also read objects that the compiler made for it and removed.
        if (Files.exists(input)) {
          read.put(input, digests.asReadSince(input, linked.started()));
        }
      }
      Files.delete(depfile());
    }
    return Made.of(key(), read, digests.ofWritten(output()));
  }

  /** Flags of the user may name libraries, which only the linker finds. */
  private boolean readsMore() {
    return !build.linkerFlags().isEmpty();
  }

  private Path depfile() {
    return names.objects().resolveSibling(output().getFileName() + ".d");
  }

  private List<Path> objects(Inputs from) {
    List<Path> objects = new ArrayList<>();
    for (Path input : from.compiled()) {
      objects.add(Sources.isSource(input) ? names.object(input) : input);
    }
    from.manifest().stream()
        .map(names::object)
        .filter(object -> !objects.contains(object))
        .forEach(objects::add);
    return objects;
  }

  /** The bindings come first: their entry and their interpreter begin the text. */
  private List<String> arguments(Bindings bindings, List<Path> objects, List<Path> archives) {
    List<String> all = new ArrayList<>(Flags.linking(compiler));
    all.addAll(List.of("-T", bindings.linkerScript().toString()));
    all.add(bindings.object().toString());
    objects.forEach(object -> all.add(names.onCommandLine(object)));
    if (!archives.isEmpty()) {
      // Archives may need each other.
      all.add("-Wl,--start-group");
      archives.forEach(archive -> all.add(names.onCommandLine(archive)));
      all.add("-Wl,--end-group");
    }
    all.addAll(build.linkerFlags());
    return all;
  }
}
