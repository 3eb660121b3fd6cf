package dev.solo5.toolchain.bindings;

import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources in the bindings' jar. */
final class ClassPathSources implements BindingsSources {
  private static final String DIRECTORY = "/dev/solo5/bindings/";
  private static final String JAR = "jar:";

  @Override
  public Optional<byte[]> file(String path) throws IOException {
    try (InputStream stream = ClassPathSources.class.getResourceAsStream(DIRECTORY + path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }

  /** Of the bindings' jar, and of this one, which says how they are compiled. */
  @Override
  public Optional<String> stamp() {
    Optional<String> sources = stamp(ClassPathSources.class.getResource(DIRECTORY + "files.txt"));
    Optional<String> recipe =
        stamp(ClassPathSources.class.getResource(BindingsRecipe.class.getSimpleName() + ".class"));
    return sources.isEmpty() || recipe.isEmpty()
        ? Optional.empty()
        : Optional.of(sources.get() + " " + recipe.get());
  }

  /** The name and the stamp of the jar that holds a resource; empty when it is in none. */
  private static Optional<String> stamp(@Nullable URL resource) {
    String text = resource == null ? "" : resource.toString();
    int end = text.indexOf("!/");
    if (!text.startsWith(JAR) || end < 0) {
      return Optional.empty();
    }
    try {
      String jar = text.substring(JAR.length(), end);
      Optional<FileStamp> stamp = FileStamp.of(Path.of(URI.create(jar)));
      return stamp.isEmpty() ? Optional.empty() : Optional.of(jar + " " + stamp.get().text());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
