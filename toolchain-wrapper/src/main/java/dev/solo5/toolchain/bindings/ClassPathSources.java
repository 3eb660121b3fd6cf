package dev.solo5.toolchain.bindings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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

  @Override
  public Optional<List<Path>> jars() {
    return jar(DIRECTORY + "files.txt")
        .flatMap(sources ->
            jar(BindingsRecipe.class.getSimpleName() + ".class")
                .map(recipe -> List.of(sources, recipe)));
  }

  /** The jar that holds a resource; empty when it is in none. */
  private static Optional<Path> jar(String resource) {
    String text = Objects.toString(ClassPathSources.class.getResource(resource), "");
    int end = text.indexOf("!/");
    try {
      return text.startsWith(JAR) && end >= 0
          ? Optional.of(Path.of(URI.create(text.substring(JAR.length(), end))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
