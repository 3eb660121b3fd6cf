package dev.solo5.maven.tender;

import dev.solo5.maven.keeper.Main;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** The jar of this plugin, or the directory of its classes in the reactor. */
public final class OwnJar {
  private OwnJar() {}

  /** A class path that has our classes, and those of nobody else. */
  public static List<Path> path() {
    CodeSource source = Main.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("classes of Maven's plugins come from files");
    }
    try {
      return List.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class loader gives URLs that are URIs", e);
    }
  }
}
