package dev.solo5.guest.translator;

import dev.solo5.guest.classlib.Instance;
import dev.solo5.guest.runtime.Native;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The class files that may enter a guest: those of the class path, the first of a name, and none of
 * the JDK that translates. The translator itself, which asks for its own parts here as well, gets
 * them from where it comes from.
 */
final class GuestClasses extends URLClassLoader {
  private final List<Path> classPath;

  GuestClasses(Translation translation) {
    super(urls(translation), GuestClasses.class.getClassLoader());
    this.classPath = translation.classPath();
  }

  /** The names of the program's files that are no classes, sorted; of jars not those about it. */
  Set<String> resources() {
    Set<String> names = new TreeSet<>();
    for (Path path : classPath) {
      try {
        names.addAll(Files.isDirectory(path) ? inDirectory(path) : inJar(path));
      } catch (IOException e) {
        throw new UncheckedIOException(path + ": " + e.getMessage(), e);
      }
    }
    return names;
  }

  private static List<String> inDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .filter(GuestClasses::isResource)
          .toList();
    }
  }

  private static List<String> inJar(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      return List.of();
    }
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(GuestClasses::isResource)
          .filter(name -> !isAboutJar(name))
          .toList();
    }
  }

  private static boolean isResource(String name) {
    return !name.endsWith(".class")
        && !name.startsWith("dev/solo5/guest/c/")
        && !name.startsWith("org/teavm/");
  }

  /** Manifest, signatures, licences, POMs: programs read services. */
  private static boolean isAboutJar(String name) {
    return name.startsWith("META-INF/") && !name.startsWith("META-INF/services/");
  }

  /** Our classes come before the translator's of the same name. */
  private static URL[] urls(Translation translation) {
    return Stream.of(
            translation.translator().stream().filter(GuestClasses::isOurs),
            translation.classPath().stream(),
            translation.translator().stream())
        .flatMap(paths -> paths)
        .map(GuestClasses::url)
        .toArray(URL[]::new);
  }

  private static boolean isOurs(Path path) {
    String url = url(path).toString();
    return Stream.of(Instance.class, Native.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .anyMatch(source -> url.equals(source.toString()));
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return findResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return findResources(name);
  }
}
