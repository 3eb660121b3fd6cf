package dev.solo5.site.javadoc;

import dev.solo5.site.Repository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java sources of all modules: what they say of types. Each file is parsed when asked for. */
public final class SourceIndex {
  /** Of a module, which may be in directories; src/it holds projects of users. */
  private static final Pattern SOURCE =
      Pattern.compile("(?:(?!src/)[^/]+/)+src/main/java/(.+)\\.java");

  private final Repository repository;

  /** Files by the name of their top-level type. */
  private final Map<String, String> files = new TreeMap<>();

  private final Map<String, Map<String, TypeDoc>> parsed = new HashMap<>();

  /** Finds the sources of a checkout. */
  public SourceIndex(Repository repository) {
    this.repository = repository;
    for (String file : repository.files("")) {
      Matcher source = SOURCE.matcher(file);
      if (source.matches()) {
        files.put(source.group(1).replace('/', '.'), file);
      }
    }
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
}
