package dev.solo5.codegen;

import javax.lang.model.SourceVersion;

/**
 * Names of devices and groups as Java takes them. Devices have letters and digits only, so that an
 * underscore makes no two of them equal.
 */
final class JavaName {
  private JavaName() {}

  /** {@code class} becomes {@code class_}, {@code 0lan} becomes {@code _0lan}. */
  static String of(String name) {
    String identifier = startingWithLetter(name);
    return SourceVersion.isKeyword(identifier) ? identifier + "_" : identifier;
  }

  /** A name that begins with a digit, or is empty, begins with an underscore then. */
  static String startingWithLetter(String name) {
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}
