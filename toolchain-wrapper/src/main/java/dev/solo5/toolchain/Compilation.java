package dev.solo5.toolchain;

import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerMessages;
import dev.solo5.toolchain.compiler.CxxCompiler;
import dev.solo5.toolchain.compiler.Flags;
import dev.solo5.toolchain.incremental.Depfile;
import dev.solo5.toolchain.incremental.Made;
import dev.solo5.toolchain.incremental.Mentions;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
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
import java.util.concurrent.ConcurrentMap;

/**
 * How sources become objects.
 *
 * @param tools for each language that there are sources of
 * @param mentions in files that were read for them so far
 */
record Compilation(
    Workbench bench,
    Bindings bindings,
    Map<Language, Tool> tools,
    ConcurrentMap<Path, Mentions> mentions) {
  /**
   * Of {@code sources}: there has to be a compiler for each of their languages.
   *
   * @throws ToolchainException with {@code CxxCompilerNotFound}
   */
  static Compilation of(Workbench bench, Bindings bindings, List<Path> sources)
      throws ToolchainException, InterruptedException {
    var compilation =
        new Compilation(bench, bindings, new EnumMap<>(Language.class), new ConcurrentHashMap<>());
    for (Path source : sources) {
      Language language = language(source);
      if (!compilation.tools.containsKey(language)) {
        compilation.tools.put(language, compilation.tool(language));
      }
    }
    return compilation;
  }

  private Tool tool(Language language) throws ToolchainException, InterruptedException {
    Compiler compiler = bench.compiler();
    if (language != Language.CXX) {
      List<Path> last = List.of(bindings.lastIncludeDirectory());
      List<String> flags = flags(Flags.freestanding(compiler), last);
      return new Tool(compiler.path(), compiler.identity(), flags, List.of());
    }
    CxxCompiler cxx = bench.toolchain().cxxCompiler();
    List<Path> last = List.of(bindings.lastIncludeDirectory(), bindings.lastCxxIncludeDirectory());
    List<String> flags = flags(Flags.freestanding(compiler, cxx), last);
    return new Tool(cxx.path(), cxx.identity(), flags, cxx.headerDirectories());
  }

  /**
   * What compiles a language.
   *
   * @param headers directories of its own headers beyond the C compiler's
   */
  record Tool(Path path, String identity, List<String> flags, List<Path> headers) {}

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
        .add(bench.onCommandLine(source))
        .hex();
  }

  /** What compiles {@code source}, for editors: without what is of use to an incremental build. */
  CompilationDatabase.Entry command(Path source) {
    Tool tool = tool(source);
    List<String> arguments = new ArrayList<>(List.of(tool.path().toString()));
    arguments.addAll(flags(tool, source));
    arguments.addAll(inAndOut(source));
    return new CompilationDatabase.Entry(bench.base(), source, arguments, bench.object(source));
  }

  /**
   * Runs the compiler on one source; its object is new afterwards, or gone. Twice when it can't be
   * told of a file, seen for the first time, whether the compiler read what is there now.
   */
  Compiled compile(Path source) throws ToolchainException, IOException, InterruptedException {
    Compiled compiled = compileOnce(source);
    return bench.digests().lookAgain(compiled.read()) ? compileOnce(source) : compiled;
  }

  private Compiled compileOnce(Path source)
      throws ToolchainException, IOException, InterruptedException {
    Path object = bench.object(source);
    Files.createDirectories(object.getParent());
    Files.deleteIfExists(object);
    Tool tool = tool(source);
    List<String> arguments = new ArrayList<>(flags(tool, source));
    arguments.addAll(Flags.dependencies(bench.onCommandLine(depfile(object))));
    arguments.addAll(inAndOut(source));
    Workbench.Ran ran = bench.run(tool.path(), arguments, List.of(source));
    if (!ran.finished().succeeded()) {
      Files.deleteIfExists(depfile(object));
      return new Compiled(source, ran.finished(), Map.of());
    }
    // Assembly that is not preprocessed reads no header, and no depfile is written.
    List<Path> told = Depfile.take(depfile(object), bench.base()).orElse(List.of());
    var reads = new SourceReads(bench, mentions, headerDirectories(tool));
    return new Compiled(
        source,
        ran.finished(),
        reads.of(source, tool.path(), flags(tool, source), told, ran.started()));
  }

  private List<String> inAndOut(Path source) {
    String object = bench.onCommandLine(bench.object(source));
    return List.of("-c", bench.onCommandLine(source), "-o", object);
  }

  /** How the object was made, to be kept. */
  Made made(Compiled compiled) throws IOException {
    return Made.of(
        key(compiled.source()),
        compiled.read(),
        bench.digests().ofWritten(bench.object(compiled.source())));
  }

  /** Directories of headers that no project changes. */
  private List<Path> headerDirectories(Tool tool) {
    List<Path> all = new ArrayList<>(tool.headers());
    all.add(bench.compiler().headerDirectory());
    all.add(bindings.includeDirectory());
    all.add(bindings.firstIncludeDirectory());
    all.add(bindings.lastIncludeDirectory());
    all.add(bindings.lastCxxIncludeDirectory());
    return all;
  }

  List<Diagnostic> diagnostics(Compiled compiled) {
    return CompilerMessages.parse(
        compiled.finished().output(), bench.base(), !compiled.finished().succeeded());
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
    all.addAll(bench.renames(bindings.includeDirectory()));
    all.addAll(Flags.messages());
    for (Path directory : bench.build().compile().includeDirectories()) {
      all.addAll(List.of("-I", bench.onCommandLine(directory)));
    }
    return all;
  }

  /** The manifest is not code: its NOTE has to be in the object for the linker to place it. */
  private List<String> flags(Tool tool, Path source) {
    List<String> all = new ArrayList<>(tool.flags());
    if (bench.build().compile().lto()
        && !bench.build().manifestSource().equals(Optional.of(source))) {
      all.addAll(Flags.lto(bench.compiler(), bench.onCommandLine(source)));
    }
    all.addAll(bench.build().compile().flags(language(source), source));
    return all;
  }
}
