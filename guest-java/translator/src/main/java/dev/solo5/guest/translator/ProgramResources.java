package dev.solo5.guest.translator;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/**
 * What a program finds by {@code getResourceAsStream}: all files of its directories and jars that
 * are no classes. They are in a guest only if it asks for any.
 */
public final class ProgramResources implements ResourceSupplier {
  /** Made by the translator. */
  public ProgramResources() {}

  @Override
  public String[] supplyResources(ResourceSupplierContext context) {
    return context.getClassLoader() instanceof GuestClasses classes
        ? classes.resources().toArray(String[]::new)
        : new String[0];
  }
}
