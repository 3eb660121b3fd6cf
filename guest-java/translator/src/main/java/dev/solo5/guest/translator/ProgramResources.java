package dev.solo5.guest.translator;

import java.util.Collection;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/**
 * What a program finds by {@code getResourceAsStream}: all files of its directories and jars that
 * are no classes. They are in a guest only if it asks for any.
 */
public final class ProgramResources extends DefaultResourcesPolicy {
  /** Made by the translator. */
  public ProgramResources() {}

  @Override
  public String[] supplyResources(Collection<? extends String> known) {
    return environment().classLoader() instanceof GuestClasses classes
        ? classes.resources().toArray(String[]::new)
        : new String[0];
  }
}
