package dev.solo5.tender.hvt;

/**
 * Native libraries that the virtual machine loads when they are first needed. A confined process
 * may map no more of them: then a class that is not in the start-up cache can't be read from its
 * jar, and whatever an ending says is in such classes.
 */
final class LateLibraries {
  /** Loads libzip when it is initialized; an instance of it would also start a thread. */
  private static final String READS_JARS = "java.util.zip.Inflater";

  private LateLibraries() {}

  /** Loads them now. */
  static void load() {
    try {
      Class<?> _ = Class.forName(READS_JARS);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("every virtual machine has " + READS_JARS, e);
    }
  }
}
