package dev.solo5.toolchain;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.LinkOptions.Constructors;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.bindings.Support;
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
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.Digest;
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
record LinkStep(Workbench bench, Target target, Bindings bindings, LinkInputs inputs) {
  /**
   * A run of the linker.
   *
   * @param constructors whether what calls constructors was linked
   * @param read digest of each file that decided what came of it; empty when it failed
   */
  record Linked(LinkStep linking, boolean constructors, Finished finished, Map<Path, String> read) {
    List<Diagnostic> diagnostics() {
      return LinkerMessages.parse(
          finished.output(), linking.bench.base(), Files::isRegularFile, !finished.succeeded());
    }
  }

  private LinkOptions options() {
    return bench.build().link();
  }

  /** The unikernel. */
  Path output() {
    return bench.build().binary(target);
  }

  /** What this makes, the unikernel last. */
  List<Path> outputs() {
    return options().mapFiles()
        ? List.of(map(), bench.build().mapFile(target), output())
        : List.of(map(), output());
  }

  /** What the linker tells of where everything went. */
  private Path map() {
    return bench.besideObjects(output(), ".map");
  }

  /**
   * The key of what links.
   *
   * @param constructors whether it links what runs constructors
   */
  String key(boolean constructors) throws ToolchainException, InterruptedException {
    return new Digest()
        .add(bench.compiler().identity())
        .add(arguments(constructors))
        .add(Boolean.toString(options().mapFiles()))
        .hex();
  }

  /**
   * Runs the linker; the output appears whole, or stays what it was when it fails. Whether there
   * are constructors to be called is known from the map; until then it is as in the last build.
   */
  Linked link() throws ToolchainException, IOException, InterruptedException {
    Linked linked = linkAsNeeded();
    if (bench.digests().lookAgain(linked.read())) {
      // It can't be told whether the linker read what is there now.
      linked = linkAsNeeded();
    }
    if (linked.finished().succeeded()) {
      if (options().mapFiles() && Files.exists(map())) {
        LinkMap.copy(map(), bench.build().mapFile(target), renames(linked.constructors()));
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
    Files.deleteIfExists(map());
    Files.deleteIfExists(depfile());
    List<String> all = new ArrayList<>(arguments(constructors));
    List<Path> given = inputs(constructors);
    if (readsMore(given)) {
      // Not -Wl, which would end at a comma in the path.
      all.addAll(List.of("-Xlinker", "--dependency-file=" + bench.onCommandLine(depfile())));
    }
    all.addAll(List.of("-o", bench.onCommandLine(fresh())));
    Workbench.Ran ran = bench.run(bench.compiler().path(), all, given);
    if (!ran.finished().succeeded()) {
      Files.deleteIfExists(depfile());
      return new Linked(this, constructors, ran.finished(), Map.of());
    }
    List<Path> told = new ArrayList<>(Depfile.take(depfile(), bench.base()).orElse(List.of()));
    // With -flto the linker also read objects that the compiler made for it and removed.
    told.removeIf(file -> !Files.exists(file));
    return new Linked(this, constructors, ran.finished(), read(given, told, ran.started()));
  }

  /** What the linker read, or would have read had it been there. */
  private Map<Path, String> read(List<Path> given, List<Path> told, FileDigests.Start started)
      throws IOException {
    Map<Path, String> read = new HashMap<>();
    bench.digests().addRead(given, started, read);
    bench.digests().addRead(told, started, read);
    var flags = new NamedFiles(options().flags(), bench.base());
    var search = LibrarySearch.of(flags.expanded());
    Set<Path> looked = new TreeSet<>(flags.allFiles());
    looked.addAll(search.deciding());
    for (Path file : read.keySet()) {
      looked.addAll(search.deciding(file));
    }
    bench.digests().addLooked(looked, started, read);
    return read;
  }

  /**
   * Whether it has to, as the map of the last link says. A map that the user's flags led elsewhere
   * says nothing.
   */
  boolean runsConstructors() throws IOException {
    return options().constructors() == Constructors.RUN
        && (Files.exists(map())
            ? LinkMap.read(map()).hasConstructors()
            : options().flags().stream().anyMatch(flag -> flag.contains("-Map")));
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
      made.put(output, Made.of(key, read, bench.digests().ofWritten(output)));
    }
    return made;
  }

  /**
   * Whether only the linker knows all that it reads: flags of the user may name libraries, and what
   * is called an archive may be a list of files elsewhere, or a script.
   */
  private boolean readsMore(List<Path> given) throws IOException {
    boolean more = !options().flags().isEmpty();
    for (Path input : given) {
      more = more || (!input.equals(bindings.linkerScript()) && !LibrarySearch.isWhole(input));
    }
    return more;
  }

  private Path fresh() {
    return bench.besideObjects(output(), ".new");
  }

  private Path depfile() {
    return bench.besideObjects(output(), ".d");
  }

  /** What the linker reads. */
  private List<Path> inputs(boolean constructors) throws ToolchainException, InterruptedException {
    List<Path> all = new ArrayList<>(List.of(bindings.linkerScript(), bindings.object()));
    all.addAll(inputs.objects(bench));
    all.addAll(inputs.archives());
    if (constructors) {
      all.add(support().constructors());
    }
    if (inputs.mayHoldCxx()) {
      all.add(support().cxx());
    }
    return all;
  }

  /** The bindings come first: their entry and their interpreter begin the text. */
  private List<String> arguments(boolean constructors)
      throws ToolchainException, InterruptedException {
    Compiler compiler = bench.compiler();
    List<String> all = new ArrayList<>(Flags.linking(compiler));
    if (bench.build().compile().lto()) {
      all.addAll(Flags.linkingLto(compiler, bench.build().compile().cFlags()));
    }
    all.addAll(List.of("-T", bindings.linkerScript().toString()));
    all.addAll(List.of("-Xlinker", "-Map=" + bench.onCommandLine(map())));
    all.add(bindings.object().toString());
    if (constructors) {
      all.add("-Wl,--wrap=solo5_app_main");
      all.add(support().constructors().toString());
    }
    inputs.objects(bench).forEach(object -> all.add(bench.onCommandLine(object)));
    all.addAll(archives());
    all.addAll(options().flags());
    return all;
  }

  /** Archives may need each other. What C++ needs comes last: a library's own goes before it. */
  private List<String> archives() throws ToolchainException, InterruptedException {
    List<String> all = new ArrayList<>();
    inputs.archives().forEach(archive -> all.add(bench.onCommandLine(archive)));
    if (inputs.mayHoldCxx()) {
      all.add(support().cxx().toString());
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
      renames.put(directory(support().cxx()), "solo5");
    }
    return renames;
  }

  private Support support() throws ToolchainException, InterruptedException {
    return bench.toolchain().bindings().support();
  }

  private static Path directory(Path file) {
    return Objects.requireNonNull(file.getParent(), "files of the cache are in directories");
  }
}
