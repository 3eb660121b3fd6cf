package dev.solo5.toolchain;

import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerMessages;
import dev.solo5.toolchain.compiler.CxxCompiler;
import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.incremental.Depfile;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.incremental.Mentions;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How sources become objects. */
final class Compilation {
  private final BuildHost host;
  private final Compiler compiler;
  private final UnikernelBuild build;
  private final BuildPaths names;
  private final FileDigests digests;
  private final Bindings bindings;
  private final Map<Language, Tool> tools = new EnumMap<>(Language.class);
  private final Map<Path, Mentions> mentions = new ConcurrentHashMap<>();

  Compilation(
      Toolchain toolchain,
      UnikernelBuild build,
      Bindings bindings,
      BuildPaths names,
      FileDigests digests) {
    this.host = toolchain.host();
    this.compiler = toolchain.compiler();
    this.build = build;
    this.names = names;
    this.digests = digests;
    this.bindings = bindings;
  }

  /**
   * Makes ready for sources: there has to be a compiler for each of their languages.
   *
   * @throws ToolchainException with {@code CxxCompilerNotFound}
   */
  void prepare(Toolchain toolchain, List<Path> sources)
      throws ToolchainException, InterruptedException {
    for (Path source : sources) {
      Language language = language(source);
      if (tools.containsKey(language)) {
        continue;
      }
      if (language == Language.CXX) {
        CxxCompiler cxx = toolchain.cxxCompiler();
        tools.put(
            language, new Tool(cxx.path(), cxx.identity(), cxxFlags(cxx), cxx.headerDirectories()));
      } else {
        tools.put(language, new Tool(compiler.path(), compiler.identity(), cFlags(), List.of()));
      }
    }
  }

  /**
   * What compiles a language.
   *
   * @param headers directories of its own headers beyond the C compiler's
   */
  private record Tool(Path path, String identity, List<String> flags, List<Path> headers) {}

  /**
   * A source that was given to the compiler.
   *
   * @param read digest of each file that decided what came of it; empty when it failed
   */
  record Compiled(Path source, Finished finished, Map<Path, String> read) {}

  /** The key of what compiles {@code source}. */
  String key(Path source) {
    Tool tool = tool(source);
    return new Digest()
        .add(tool.identity())
        .add(flags(tool, source))
        .add(names.onCommandLine(source))
        .hex();
  }

  /** What compiles {@code source}, for editors: without what is of use to an incremental build. */
  CompileCommand command(Path source) {
    Tool tool = tool(source);
    List<String> arguments = new ArrayList<>(List.of(tool.path().toString()));
    arguments.addAll(flags(tool, source));
    arguments.addAll(inAndOut(source));
    return new CompileCommand(build.baseDirectory(), source, arguments, names.object(source));
  }

  /**
   * Runs the compiler on one source; its object is new afterwards, or gone. Twice when it can't be
   * told of a file, seen for the first time, whether the compiler read what is there now.
   */
  Compiled compile(Path source) throws ToolchainException, IOException, InterruptedException {
    Compiled compiled = compileOnce(source);
    return digests.lookAgain(compiled.read()) ? compileOnce(source) : compiled;
  }

  private Compiled compileOnce(Path source)
      throws ToolchainException, IOException, InterruptedException {
    Path object = names.object(source);
    Files.createDirectories(object.getParent());
    Files.deleteIfExists(object);
    Tool tool = tool(source);
    List<String> arguments = new ArrayList<>(flags(tool, source));
    arguments.addAll(Flags.dependencies(names.onCommandLine(depfile(object))));
    arguments.addAll(inAndOut(source));
    digests.of(source);
    FileDigests.Start started = digests.start();
    Finished finished =
        host.processes().run(new Command(tool.path(), arguments, build.baseDirectory()));
    Path depfile = depfile(object);
    // Assembly that is not preprocessed reads no header, and no depfile is written.
    List<String> told = Files.exists(depfile) ? Depfile.read(depfile) : List.of();
    Files.deleteIfExists(depfile);
    if (!finished.succeeded()) {
      return new Compiled(source, finished, Map.of());
    }
    var read =
        new SourceReads(host, compiler, build, names, digests, mentions, headerDirectories(tool));
    return new Compiled(
        source, finished, read.of(source, tool.path(), flags(tool, source), told, started));
  }

  private List<String> inAndOut(Path source) {
    return List.of(
        "-c", names.onCommandLine(source), "-o", names.onCommandLine(names.object(source)));
  }

  /** How the object was made, to be kept. */
  Made made(Compiled compiled) throws IOException {
    return Made.of(
        key(compiled.source()),
        compiled.read(),
        digests.ofWritten(names.object(compiled.source())));
  }

  /** Directories of headers that no project changes. */
  private List<Path> headerDirectories(Tool tool) {
    List<Path> all = new ArrayList<>(tool.headers());
    all.add(compiler.headerDirectory());
    all.add(bindings.includeDirectory());
    all.add(bindings.firstIncludeDirectory());
    all.add(bindings.lastIncludeDirectory());
    all.add(bindings.lastCxxIncludeDirectory());
    return all;
  }

  List<Diagnostic> diagnostics(Compiled compiled) {
    return CompilerMessages.parse(
        compiled.finished().output(), build.baseDirectory(), !compiled.finished().succeeded());
  }

  private static Path depfile(Path object) {
    return object.resolveSibling(object.getFileName() + ".d");
  }

  private Tool tool(Path source) {
    Tool tool = tools.get(language(source));
    if (tool == null) {
      throw new IllegalStateException(source + " is in a language that was not prepared for");
    }
    return tool;
  }

  private static Language language(Path source) {
    return Language.of(source)
        .orElseThrow(() -> new IllegalArgumentException(source + ", expected a source"));
  }

  private List<String> cFlags() {
    return flags(Flags.freestanding(compiler), List.of(bindings.lastIncludeDirectory()));
  }

  private List<String> cxxFlags(CxxCompiler cxx) {
    return flags(
        Flags.freestanding(compiler, cxx),
        List.of(bindings.lastIncludeDirectory(), bindings.lastCxxIncludeDirectory()));
  }

  /**
   * Optimised for speed, since unikernels are measured, with debug information, which is not
   * loaded: it costs space on disk alone and makes debuggers and core dumps useful.
   */
  private List<String> flags(List<String> freestanding, List<Path> last) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("-isystem", bindings.firstIncludeDirectory().toString()));
    all.addAll(freestanding);
    all.addAll(List.of("-I", bindings.includeDirectory().toString()));
    last.forEach(directory -> all.addAll(List.of("-idirafter", directory.toString())));
    all.addAll(List.of("-O2", "-g"));
    all.addAll(names.renames(bindings.includeDirectory()));
    all.addAll(Flags.messages());
    for (Path directory : build.compile().includeDirectories()) {
      all.addAll(List.of("-I", names.onCommandLine(directory)));
    }
    return all;
  }

  /** The manifest is not code: its NOTE has to be in the object for the linker to place it. */
  private List<String> flags(Tool tool, Path source) {
    List<String> all = new ArrayList<>(tool.flags());
    if (build.compile().lto() && !build.manifestSource().equals(Optional.of(source))) {
      all.addAll(Flags.lto(compiler, names.onCommandLine(source)));
    }
    all.addAll(build.compile().flags(language(source), source));
    return all;
  }
}
