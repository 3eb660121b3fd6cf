package dev.solo5.maven;

import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;

/**
 * Whether Maven writes colours. Maven 3 tells by a class that it shows to plugins, Maven 4 by a
 * service; neither is in the other, so both are asked by name.
 */
public final class MavenColours {
  private static final String MAVEN_3 = "org.fusesource.jansi.Ansi";
  private static final String MAVEN_4 = "org.apache.maven.api.services.MessageBuilderFactory";

  private MavenColours() {}

  /** Asks; a logger that does not answer writes none. */
  public static boolean enabled(PlexusContainer container) {
    try {
      Class<?> ansi = Class.forName(MAVEN_3, true, MavenColours.class.getClassLoader());
      return Boolean.TRUE.equals(ansi.getMethod("isEnabled").invoke(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return enabledInMaven4(container);
    }
  }

  private static boolean enabledInMaven4(PlexusContainer container) {
    try {
      Class<?> service = container.getContainerRealm().loadClass(MAVEN_4);
      Object factory = container.lookup(service);
      return Boolean.TRUE.equals(service.getMethod("isColorEnabled").invoke(factory));
    } catch (ReflectiveOperationException | ComponentLookupException | LinkageError e) {
      return false;
    }
  }
}
