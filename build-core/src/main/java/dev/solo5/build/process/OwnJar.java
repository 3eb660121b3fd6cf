package dev.solo5.build.process;

import dev.solo5.build.keeper.Main;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** The jar that these classes are in, or the directory of them in the reactor. */
public final class OwnJar {
  private OwnJar() {}

  /** A class path that has our classes and no others. */
  public static List<Path> path() {
    CodeSource source = Main.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("classes of a build tool come from files");
    }
    try {
      return List.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class loader gives URLs that are URIs", e);
    }
  }
}
