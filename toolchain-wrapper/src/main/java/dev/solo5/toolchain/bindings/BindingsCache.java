package dev.solo5.toolchain.bindings;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CacheUnusable;
import dev.solo5.toolchain.problem.ToolchainProblem.UnsupportedTarget;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.StampedMemory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The bindings of each target, compiled once per compiler; the headers, once for all. Thread-safe.
 */
public final class BindingsCache {
  private static final String HEADERS = "include/solo5/";

  /** Headers that complete the compiler's own. */
  private static final List<String> FURTHER_HEADERS =
      List.of("first/mm_malloc.h", "last/limits.h", "last-cxx/features.h");

  private static final String SUPPORT = "support";

  private final BuildHost host;
  private final Compiler compiler;
  private final ContentStore store;
  private final BindingsSources sources;
  private final Optional<StampedMemory.Seen> jars;

  /** Keys of entries: computing one means reading all sources. */
  private final StampedMemory keys;

  /** Read once: they are in a jar, which does not change while it is open. */
  private @Nullable SortedMap<String, byte[]> files;

  private @Nullable Support support;

  /** Compiles {@code sources} with {@code compiler} into {@code store}. */
  public BindingsCache(
      BuildHost host, Compiler compiler, ContentStore store, BindingsSources sources) {
    this.host = host;
    this.compiler = compiler;
    this.store = store;
    this.sources = sources;
    this.jars = sources.jars().flatMap(StampedMemory::look);
    this.keys =
        new StampedMemory(
            store.root().resolve("keys"), List.of(compiler.identity(), sources.jars().toString()));
  }

  /**
   * The bindings of {@code target}.
   *
   * @throws ToolchainException with {@code UnsupportedTarget}, {@code BindingsFailed} or {@code
   *     CacheUnusable}
   */
  public Bindings of(Target target) throws ToolchainException, InterruptedException {
    try {
      SortedMap<String, byte[]> files = files();
      var recipe = new BindingsRecipe(compiler, target, version(), listed(target));
      Path headers = store.entry("headers", headersKey(files), into -> headers(files, into));
      Path entry =
          store.entry(
              "bindings",
              key(files, recipe.description()),
              into -> recipe.make(host, tree(files, into), into));
      remember("headers", "all", headers);
      remember("bindings", target.text(), entry);
      return bindings(target, headers, entry);
    } catch (IOException e) {
      throw new ToolchainException(new CacheUnusable(store.root(), ContentStore.reason(e)), e);
    }
  }

  /**
   * The bindings of {@code target} as an earlier build left them; empty when that is not known for
   * certain. Their files are not checked.
   */
  public Optional<Bindings> known(Target target) {
    return recall("headers", "all")
        .flatMap(headers ->
            recall("bindings", target.text()).map(entry -> bindings(target, headers, entry)));
  }

  private static Bindings bindings(Target target, Path headers, Path entry) {
    return new Bindings(
        entry.resolve(BindingsRecipe.objectName(target)),
        entry.resolve(BindingsRecipe.scriptName(target)),
        headers.resolve("solo5"),
        headers.resolve("first"),
        headers.resolve("last"),
        headers.resolve("last-cxx"));
  }

  /**
   * What programs with constructors and programs in C++ need beside the bindings.
   *
   * @throws ToolchainException with {@code BindingsFailed} or {@code CacheUnusable}
   */
  public synchronized Support support() throws ToolchainException, InterruptedException {
    if (support == null) {
      support = SupportRecipe.in(supportEntry());
    }
    return support;
  }

  private Path supportEntry() throws ToolchainException, InterruptedException {
    Optional<Path> known = recall(SUPPORT, "all");
    if (known.isPresent()
        && store.find(SUPPORT, known.get().getFileName().toString()).isPresent()) {
      return known.get();
    }
    try {
      SortedMap<String, byte[]> files = files();
      List<String> listed = sources.lines(SupportRecipe.LIST).orElseThrow();
      var recipe = new SupportRecipe(compiler, version(), listed);
      String key = key(files, recipe.description());
      Path entry = store.entry(SUPPORT, key, into -> recipe.make(host, tree(files, into), into));
      remember(SUPPORT, "all", entry);
      return entry;
    } catch (IOException e) {
      throw new ToolchainException(new CacheUnusable(store.root(), ContentStore.reason(e)), e);
    }
  }

  /** The entry of a kind that {@code name} had; it is not looked into. */
  private Optional<Path> recall(String kind, String name) {
    Path entries = store.root().resolve(kind);
    return jars.flatMap(_ -> keys.recall(kind + " " + name, key -> entries.resolve(key.getFirst())))
        .filter(Files::isDirectory);
  }

  private void remember(String kind, String name, Path entry) {
    List<String> key = List.of(entry.getFileName().toString());
    jars.ifPresent(seen -> keys.remember(kind + " " + name, key, seen));
  }

  private synchronized SortedMap<String, byte[]> files() throws IOException {
    if (files == null) {
      files = sources.all();
    }
    return files;
  }

  private List<String> listed(Target target) throws IOException, ToolchainException {
    String architecture = compiler.architecture().text();
    return sources
        .lines("sources/" + target.text() + "-" + architecture + ".txt")
        .orElseThrow(() -> new ToolchainException(new UnsupportedTarget(target, architecture)));
  }

  private String key(SortedMap<String, byte[]> files, List<String> recipe) {
    return digest(files).add(compiler.identity()).add(recipe).hex();
  }

  private static Digest digest(SortedMap<String, byte[]> files) {
    var digest = new Digest();
    files.forEach((path, bytes) -> digest.add(path).add(bytes));
    return digest;
  }

  private static Path tree(SortedMap<String, byte[]> files, Path into) throws IOException {
    Path tree = Files.createDirectory(into.resolve("tree"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      write(tree.resolve(file.getKey()), file.getValue());
    }
    return tree;
  }

  private static String headersKey(SortedMap<String, byte[]> files) throws IOException {
    Digest digest = digest(files);
    for (String name : FURTHER_HEADERS) {
      digest.add(name).add(resource(name));
    }
    return digest.hex();
  }

  private static void headers(SortedMap<String, byte[]> files, Path into) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().startsWith(HEADERS)) {
        write(
            into.resolve("solo5").resolve(file.getKey().substring(HEADERS.length())),
            file.getValue());
      }
    }
    for (String name : FURTHER_HEADERS) {
      write(into.resolve(name), resource(name));
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static String version() throws IOException {
    return new String(resource("version.txt"), StandardCharsets.UTF_8).strip();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = BindingsCache.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + " is missing from the toolchain");
      }
      return stream.readAllBytes();
    }
  }
}
