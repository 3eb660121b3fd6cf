package dev.solo5.site;

import java.nio.file.Path;

/** The checkout that the tests run in. */
public final class Checkout {
  /** Its files. */
  public static final Repository REPOSITORY = new Repository(Path.of(".."));

  private Checkout() {}
}
