package dev.solo5.site.javadoc;

import dev.solo5.site.Repository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Java sources of all modules: what they say of types. Each file is parsed when asked for. */
public final class SourceIndex {
  private static final String ROOT = "src/main/java";

  private final Repository repository;

  /** Files by the name of their top-level type. */
  private final Map<String, String> files = new TreeMap<>();

  private final Map<String, Map<String, TypeDoc>> parsed = new HashMap<>();

  /** Finds the sources of a checkout. */
  public SourceIndex(Repository repository) {
    this.repository = repository;
    modules("");
  }

  /** Names of top-level types, with their packages. */
  public List<String> types() {
    return List.copyOf(files.keySet());
  }

  /** What is said of a type; its name is that of its class file, with {@code $}. */
  public Optional<TypeDoc> find(String name) {
    String[] names = name.split("\\$", 2);
    String file = files.get(names[0]);
    if (file == null) {
      return Optional.empty();
    }
    Map<String, TypeDoc> types =
        parsed.computeIfAbsent(file, path -> TypeReader.read(repository.root().resolve(path)));
    String inFile = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    return Optional.ofNullable(types.get(inFile));
  }

  /** The public types of a package, by file, each before those in it. */
  public List<Offered> offered(String packageName) {
    return files.keySet().stream()
        .filter(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(packageName))
        .filter(name -> !name.endsWith(".package-info"))
        .flatMap(name ->
            OfferedReader.read(repository.root().resolve(files.getOrDefault(name, ""))).stream())
        .toList();
  }

  private void modules(String directory) {
    for (String child : repository.children(directory)) {
      String module = child + "/" + ROOT;
      if (repository.isDirectory(module)) {
        files(module, module.length() + 1);
      }
      // Modules are in directories; src/it holds projects of users.
      if (repository.isDirectory(child) && !child.equals("src") && !child.endsWith("/src")) {
        modules(child);
      }
    }
  }

  private void files(String directory, int prefix) {
    for (String child : repository.children(directory)) {
      if (repository.isDirectory(child)) {
        files(child, prefix);
      } else if (child.endsWith(".java")) {
        String name = child.substring(prefix, child.length() - ".java".length());
        files.put(name.replace('/', '.'), child);
      }
    }
  }
}
