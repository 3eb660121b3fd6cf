package dev.solo5.guest.translator;

import dev.solo5.guest.runtime.Native;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class files that may enter a guest: those of the class path, the first of a name, and none of
 * the JDK that translates. The translator itself, which asks for its own parts here as well, gets
 * them from where it comes from.
 */
final class GuestClasses extends URLClassLoader {
  GuestClasses(Translation translation) {
    super(urls(translation), GuestClasses.class.getClassLoader());
  }

  /** The runtime's classes come before the translator's of the same name. */
  private static URL[] urls(Translation translation) {
    return Stream.of(
            translation.translator().stream().filter(GuestClasses::isRuntime),
            translation.classPath().stream(),
            translation.translator().stream())
        .flatMap(paths -> paths)
        .map(GuestClasses::url)
        .toArray(URL[]::new);
  }

  private static boolean isRuntime(Path path) {
    URL source = Native.class.getProtectionDomain().getCodeSource().getLocation();
    return url(path).equals(source);
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
