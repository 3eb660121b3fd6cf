package dev.solo5.tender.hvt;

import java.util.zip.Inflater;

/**
 * Native libraries that the virtual machine loads when they are first needed. A confined process
 * may map no more of them: then a class that is not in the start-up cache can't be read from its
 * jar, and whatever an ending says is in such classes.
 */
final class LateLibraries {
  private LateLibraries() {}

  /** Loads them now. */
  static void load() {
    new Inflater().end(); // libzip
  }
}
