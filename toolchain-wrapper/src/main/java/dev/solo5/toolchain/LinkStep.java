package dev.solo5.toolchain;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.LinkOptions.Constructors;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.compiler.LinkerMessages;
import dev.solo5.toolchain.incremental.Depfile;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.incremental.LibrarySearch;
import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.incremental.NamedFiles;
import dev.solo5.toolchain.linkmap.LinkMap;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.PlainNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How objects become the unikernel of one target. */
final class LinkStep {
  private final Toolchain toolchain;
  private final UnikernelBuild build;
  private final Target target;
  private final Bindings bindings;
  private final LinkInputs inputs;
  private final BuildPaths names;
  private final FileDigests digests;

  LinkStep(
      Toolchain toolchain,
      UnikernelBuild build,
      Target target,
      Bindings bindings,
      LinkInputs inputs,
      BuildPaths names,
      FileDigests digests) {
    this.toolchain = toolchain;
    this.build = build;
    this.target = target;
    this.bindings = bindings;
    this.inputs = inputs;
    this.names = names;
    this.digests = digests;
  }

  /**
   * A run of the linker.
   *
   * @param constructors whether what calls constructors was linked
   * @param read digest of each file that decided what came of it; empty when it failed
   */
  record Linked(LinkStep linking, boolean constructors, Finished finished, Map<Path, String> read) {
    List<Diagnostic> diagnostics() {
      return LinkerMessages.parse(
          finished.output(),
          linking.build.baseDirectory(),
          Files::isRegularFile,
          !finished.succeeded());
    }
  }

  Target target() {
    return target;
  }

  /** The unikernel. */
  Path output() {
    return build.binary(target);
  }

  /** What this makes, the unikernel last. */
  List<Path> outputs() {
    return build.link().mapFiles()
        ? List.of(map(), build.mapFile(target), output())
        : List.of(map(), output());
  }

  /** What the linker tells of where everything went. */
  private Path map() {
    return names.map(output());
  }

  /**
   * The key of what links.
   *
   * @param constructors whether it links what runs constructors
   */
  String key(boolean constructors) throws ToolchainException, InterruptedException {
    return new Digest()
        .add(toolchain.compiler().identity())
        .add(arguments(constructors))
        .add(Boolean.toString(build.link().mapFiles()))
        .hex();
  }

  /**
   * Runs the linker; the output appears whole, or stays what it was when it fails. Whether there
   * are constructors to be called is known from the map; until then it is as in the last build.
   */
  Linked link() throws ToolchainException, IOException, InterruptedException {
    Linked linked = linkAsNeeded();
    if (digests.lookAgain(linked.read())) {
      // It can't be told whether the linker read what is there now.
      linked = linkAsNeeded();
    }
    if (linked.finished().succeeded()) {
      if (build.link().mapFiles() && Files.exists(map())) {
        LinkMap.copy(map(), build.mapFile(target), renames(linked.constructors()));
      }
      Files.move(fresh(), output(), StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(fresh());
    }
    return linked;
  }

  private Linked linkAsNeeded() throws ToolchainException, IOException, InterruptedException {
    Linked linked = link(runsConstructors());
    return linked.finished().succeeded() && linked.constructors() != runsConstructors()
        ? link(!linked.constructors())
        : linked;
  }

  private Linked link(boolean constructors)
      throws ToolchainException, IOException, InterruptedException {
    BuildHost host = toolchain.host();
    Files.deleteIfExists(map());
    Files.deleteIfExists(depfile());
    List<String> all = new ArrayList<>(arguments(constructors));
    List<Path> given = inputs(constructors);
    if (readsMore(given)) {
      // Not -Wl, which would end at a comma in the path.
      all.addAll(List.of("-Xlinker", "--dependency-file=" + names.onCommandLine(depfile())));
    }
    all.addAll(List.of("-o", names.onCommandLine(fresh())));
    for (Path input : given) {
      digests.of(input);
    }
    FileDigests.Start started = digests.start();
    Finished finished =
        host.processes().run(new Command(toolchain.compiler().path(), all, build.baseDirectory()));
    List<String> told = Files.exists(depfile()) ? Depfile.read(depfile()) : List.of();
    Files.deleteIfExists(depfile());
    return new Linked(
        this, constructors, finished, finished.succeeded() ? read(given, told, started) : Map.of());
  }

  /** What the linker read, or would have read had it been there. */
  private Map<Path, String> read(List<Path> given, List<String> told, FileDigests.Start started)
      throws IOException {
    Map<Path, String> read = new HashMap<>();
    for (Path input : given) {
      read.put(input, digests.asReadSince(input, started));
    }
    for (String name : told) {
      Path input = PlainNames.of(build.baseDirectory().resolve(name));
      // With -flto the linker also read objects that the compiler made for it and removed.
      if (Files.exists(input)) {
        read.put(input, digests.asReadSince(input, started));
      }
    }
    var flags = new NamedFiles(build.link().flags(), build.baseDirectory());
    NamedFiles expanded = flags.expanded();
    var search = LibrarySearch.of(expanded);
    Set<Path> looked = new TreeSet<>(flags.files());
    looked.addAll(expanded.files());
    looked.addAll(flags.responseFiles());
    looked.addAll(search.deciding());
    for (Path file : List.copyOf(read.keySet())) {
      looked.addAll(search.deciding(file));
    }
    for (Path file : looked) {
      if (!read.containsKey(file)) {
        boolean present = Files.isRegularFile(file);
        read.put(file, present ? digests.asReadSince(file, started) : digests.of(file));
      }
    }
    return read;
  }

  /**
   * Whether it has to, as the map of the last link says. A map that the user's flags led elsewhere
   * says nothing.
   */
  boolean runsConstructors() throws IOException {
    return build.link().constructors() == Constructors.RUN
        && (Files.exists(map())
            ? LinkMap.read(map()).hasConstructors()
            : build.link().flags().stream().anyMatch(flag -> flag.contains("-Map")));
  }

  /**
   * How the outputs were made, to be kept.
   *
   * @param further digests of more files that were read: with link-time optimisation, the assembler
   *     runs only now, and takes in what sources name
   */
  Map<Path, Made> made(Linked linked, Map<Path, String> further)
      throws ToolchainException, IOException, InterruptedException {
    Map<Path, String> read = new HashMap<>(further);
    read.putAll(linked.read());
    String key = key(linked.constructors());
    Map<Path, Made> made = new HashMap<>();
    for (Path output : outputs()) {
      made.put(output, Made.of(key, read, digests.ofWritten(output)));
    }
    return made;
  }

  /**
   * Whether only the linker knows all that it reads: flags of the user may name libraries, and what
   * is called an archive may be a list of files elsewhere, or a script.
   */
  private boolean readsMore(List<Path> given) throws IOException {
    boolean more = !build.link().flags().isEmpty();
    for (Path input : given) {
      more = more || (!input.equals(bindings.linkerScript()) && !LibrarySearch.isWhole(input));
    }
    return more;
  }

  private Path fresh() {
    return names.objects().resolveSibling(output().getFileName() + ".new");
  }

  private Path depfile() {
    return names.objects().resolveSibling(output().getFileName() + ".d");
  }

  /** What the linker reads. */
  private List<Path> inputs(boolean constructors) throws ToolchainException, InterruptedException {
    List<Path> all = new ArrayList<>(List.of(bindings.linkerScript(), bindings.object()));
    all.addAll(inputs.objects(names));
    all.addAll(inputs.archives());
    if (constructors) {
      all.add(toolchain.support().constructors());
    }
    if (inputs.mayHoldCxx()) {
      all.add(toolchain.support().cxx());
    }
    return all;
  }

  /** The bindings come first: their entry and their interpreter begin the text. */
  private List<String> arguments(boolean constructors)
      throws ToolchainException, InterruptedException {
    Compiler compiler = toolchain.compiler();
    List<String> all = new ArrayList<>(Flags.linking(compiler));
    if (build.compile().lto()) {
      all.addAll(Flags.linkingLto(compiler, build.compile().cFlags()));
    }
    all.addAll(List.of("-T", bindings.linkerScript().toString()));
    all.addAll(List.of("-Xlinker", "-Map=" + names.onCommandLine(map())));
    all.add(bindings.object().toString());
    if (constructors) {
      all.add("-Wl,--wrap=solo5_app_main");
      all.add(toolchain.support().constructors().toString());
    }
    inputs.objects(names).forEach(object -> all.add(names.onCommandLine(object)));
    all.addAll(archives());
    all.addAll(build.link().flags());
    return all;
  }

  /** Archives may need each other. What C++ needs comes last: a library's own goes before it. */
  private List<String> archives() throws ToolchainException, InterruptedException {
    List<String> all = new ArrayList<>();
    inputs.archives().forEach(archive -> all.add(names.onCommandLine(archive)));
    if (inputs.mayHoldCxx()) {
      all.add(toolchain.support().cxx().toString());
    }
    if (!all.isEmpty()) {
      all.addFirst("-Wl,--start-group");
      all.add("-Wl,--end-group");
    }
    return all;
  }

  /** Directories of the cache by the names that they have in maps. */
  private Map<Path, String> renames(boolean constructors)
      throws ToolchainException, InterruptedException {
    Map<Path, String> renames = new HashMap<>();
    renames.put(directory(bindings.object()), "solo5");
    if (constructors || inputs.mayHoldCxx()) {
      renames.put(directory(toolchain.support().cxx()), "solo5");
    }
    return renames;
  }

  private static Path directory(Path file) {
    return Objects.requireNonNull(file.getParent(), "files of the cache are in directories");
  }
}
