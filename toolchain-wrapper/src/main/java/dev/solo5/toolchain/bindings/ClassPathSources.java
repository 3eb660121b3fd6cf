package dev.solo5.toolchain.bindings;

import dev.solo5.toolchain.store.FileStamp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

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
    return stamp(DIRECTORY + "files.txt")
        .flatMap(sources ->
            stamp(BindingsRecipe.class.getSimpleName() + ".class")
                .map(recipe -> sources + " " + recipe));
  }

  /** The name and the stamp of the jar that holds a resource; empty when it is in none. */
  private static Optional<String> stamp(String resource) {
    String text = Objects.toString(ClassPathSources.class.getResource(resource), "");
    int end = text.indexOf("!/");
    if (!text.startsWith(JAR) || end < 0) {
      return Optional.empty();
    }
    try {
      String jar = text.substring(JAR.length(), end);
      return FileStamp.of(Path.of(URI.create(jar))).map(stamp -> jar + " " + stamp.text());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
