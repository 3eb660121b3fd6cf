package dev.solo5.guest.classlib;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells the translator that a class {@code java.a.B} of a guest is {@code
 * dev.solo5.guest.classlib.java.a.B} if there is one. It is asked before the translator's own class
 * library.
 */
public final class Substitutes extends SimpleSubstitutionPolicy {
  private static final String PREFIX = "dev.solo5.guest.classlib";
  private static final String HTTP_SERVER = "com.sun.net.httpserver";

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(inPackage("java", true)).packagePrefix(PREFIX);
    sink.selectClasses(inPackage(HTTP_SERVER, true)).packagePrefix(PREFIX);
  }
}
