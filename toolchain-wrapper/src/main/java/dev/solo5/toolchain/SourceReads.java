package dev.solo5.toolchain;

import dev.solo5.toolchain.compiler.CompilerKind;
import dev.solo5.toolchain.incremental.AssemblyText;
import dev.solo5.toolchain.incremental.Depfile;
import dev.solo5.toolchain.incremental.FileDigests;
import dev.solo5.toolchain.incremental.HeaderSearch;
import dev.solo5.toolchain.incremental.Mentions;
import dev.solo5.toolchain.incremental.NamedFiles;
import dev.solo5.toolchain.problem.ToolchainException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;

/**
 * What compiling a source reads, or would have read had it been there.
 *
 * <p>Of four kinds: the headers that the compiler tells of, in its depfile; files that would have
 * been taken for a name that the source or a header mentions; files that the assembler takes in,
 * which a second run tells of when the text mentions any; files that the user's flags name.
 *
 * @param mentions of files, each read once
 * @param fixed directories of headers that belong to the compiler or to the bindings
 */
record SourceReads(Workbench bench, ConcurrentMap<Path, Mentions> mentions, List<Path> fixed) {

  /**
   * Their digests.
   *
   * @param flags what the compiler got for the source, in and out aside
   * @param told what its depfile says
   */
  Map<Path, String> of(
      Path source, Path tool, List<String> flags, List<Path> told, FileDigests.Start started)
      throws ToolchainException, IOException, InterruptedException {
    FileDigests digests = bench.digests();
    var command = new NamedFiles(flags, bench.base()).expanded();
    var search = HeaderSearch.of(command, fixed);
    Map<Path, String> read = new HashMap<>();
    digests.addRead(List.of(source), started, read);
    digests.addRead(told, started, read);
    Set<Path> looked = new TreeSet<>(named(source));
    looked.addAll(precompiled(source, search));
    looked.addAll(forced(command, search));
    boolean assembles = false;
    for (Path file : List.copyOf(read.keySet())) {
      boolean own = search.isFixed(file);
      looked.addAll(search.hiding(file, own ? List.of() : List.of(directory(source))));
      // Headers of the compiler ask for nothing of a project's.
      if (!own && Files.isRegularFile(file)) {
        Mentions some = mentions(file);
        some.names().forEach(name -> looked.addAll(search.deciding(name, directory(file))));
        assembles |= some.assembles();
      }
    }
    if (assembles) {
      Optional<Set<Path>> taken = assembled(source, tool, flags, search);
      taken.ifPresent(looked::addAll);
      if (taken.isEmpty()) {
        read.put(source.resolveSibling(source.getFileName() + ".incbin"), FileDigests.UNKNOWN);
      }
    }
    digests.addLooked(looked, started, read);
    return read;
  }

  private Mentions mentions(Path file) throws IOException {
    Mentions known = mentions.get(file);
    if (known == null) {
      known = Mentions.of(file);
      mentions.put(file, known);
    }
    return known;
  }

  /** What the user's flags name, response files among them. */
  private Set<Path> named(Path source) throws IOException {
    List<String> flags = bench.build().compile().flags(Language.of(source).orElseThrow(), source);
    return new NamedFiles(flags, bench.base()).allFiles();
  }

  /** GCC takes a precompiled header instead of the first header. */
  private Set<Path> precompiled(Path source, HeaderSearch search) throws IOException {
    Set<Path> files = new TreeSet<>();
    if (bench.compiler().kind() == CompilerKind.GCC) {
      for (Mentions.Name name : mentions(source).names()) {
        var form = new Mentions.Name(name.text() + ".gch", name.quoted(), name.next());
        files.addAll(search.deciding(form, directory(source)));
      }
    }
    return files;
  }

  /** {@code -include} and {@code -imacros} begin where the compiler runs. */
  private Set<Path> forced(NamedFiles command, HeaderSearch search) {
    Set<Path> files = new TreeSet<>();
    for (String name : command.values("-include", "-imacros")) {
      for (String form : List.of(name + ".gch", name + ".pch", name)) {
        files.addAll(search.deciding(new Mentions.Name(form, true, false), bench.base()));
      }
    }
    return files;
  }

  /** What the assembler takes in; empty when nobody can tell. */
  private Optional<Set<Path>> assembled(
      Path source, Path tool, List<String> flags, HeaderSearch search)
      throws ToolchainException, IOException, InterruptedException {
    return bench.compiler().kind() == CompilerKind.GCC
        ? toldByAssembler(source, tool, flags, search)
        : readFromAssembly(source, tool, flags, search);
  }

  /** The GNU assembler writes a depfile, whatever macros made the names. */
  private Optional<Set<Path>> toldByAssembler(
      Path source, Path tool, List<String> flags, HeaderSearch search)
      throws ToolchainException, IOException, InterruptedException {
    Path object = beside(source, ".traced");
    Path depfile = beside(source, ".traced.d");
    List<String> arguments = new ArrayList<>(flags);
    arguments.addAll(List.of("-fno-lto", "-Xassembler", "--MD"));
    arguments.addAll(List.of("-Xassembler", bench.onCommandLine(depfile)));
    arguments.addAll(List.of("-c", bench.onCommandLine(source)));
    arguments.addAll(List.of("-o", bench.onCommandLine(object)));
    try {
      bench.run(tool, arguments, List.of());
      Optional<List<Path>> told = Depfile.take(depfile, bench.base());
      if (told.isEmpty()) {
        return Optional.empty();
      }
      Set<Path> files = new TreeSet<>();
      for (Path file : told.get()) {
        // What the compiler wrote for the assembler is gone.
        if (Files.exists(file)) {
          files.add(file);
          files.addAll(search.hiding(file, List.of(bench.base())));
        }
      }
      return Optional.of(files);
    } finally {
      Files.deleteIfExists(object);
      Files.deleteIfExists(depfile);
    }
  }

  /** The assembler in clang does not tell; but what it would assemble can be read. */
  private Optional<Set<Path>> readFromAssembly(
      Path source, Path tool, List<String> flags, HeaderSearch search)
      throws ToolchainException, IOException, InterruptedException {
    var reader = new AssemblyText(bench.base(), search.all());
    if (Sources.suffix(source).equals(".s")) {
      return reader.deciding(Files.readString(source, StandardCharsets.ISO_8859_1));
    }
    Path assembly = beside(source, ".traced.s");
    List<String> arguments = new ArrayList<>(flags);
    boolean isAssembly = Language.of(source).orElseThrow() == Language.ASSEMBLY;
    // Its own assembler would have read the files already, and show what is in them.
    arguments.addAll(
        isAssembly ? List.of("-E") : List.of("-fno-lto", "-g0", "-fno-integrated-as", "-S"));
    arguments.add(bench.onCommandLine(source));
    arguments.addAll(List.of("-o", bench.onCommandLine(assembly)));
    try {
      bench.run(tool, arguments, List.of());
      return Files.exists(assembly)
          ? reader.deciding(Files.readString(assembly, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } finally {
      Files.deleteIfExists(assembly);
    }
  }

  private Path beside(Path source, String suffix) {
    Path object = bench.object(source);
    return object.resolveSibling(object.getFileName() + suffix);
  }

  private static Path directory(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }
}
