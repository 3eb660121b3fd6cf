package dev.solo5.codegen;

import dev.solo5.manifest.Device;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What a typed launcher is called, what it launches, and with which devices.
 *
 * @param packageName of the class: a qualified name, not empty
 * @param className an identifier
 * @param unikernel the name of the unikernel: its files are called {@code NAME.TARGET}
 * @param directory where those files are, relative to the project, with slashes
 * @param devices of the manifest, in its order
 */
public record LauncherClass(
    String packageName,
    String className,
    String unikernel,
    String directory,
    List<Device> devices) {
  /** Refuses names that are none in Java with {@link IllegalArgumentException}. */
  public LauncherClass {
    devices = List.copyOf(devices);
    if (!isPackage(packageName)) {
      throw new IllegalArgumentException("no name of a package: \"" + packageName + "\"");
    }
    if (!isClass(className)) {
      throw new IllegalArgumentException("no name of a class: \"" + className + "\"");
    }
  }

  /** Whether a class can be in a package of this name. */
  public static boolean isPackage(String name) {
    return SourceVersion.isName(name);
  }

  /** Whether a class can be called so. */
  public static boolean isClass(String name) {
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
  }

  /**
   * The default name of the class: the unikernel's words, each with a capital letter, and {@code
   * Unikernel}: {@code key-value} gives {@code KeyValueUnikernel}.
   */
  public static String defaultName(String unikernel) {
    String words =
        Stream.of(unikernel.split("[^A-Za-z0-9]+", -1))
            .filter(word -> !word.isEmpty())
            .map(LauncherClass::capitalized)
            .collect(Collectors.joining());
    return startingWithLetter(words + "Unikernel");
  }

  /**
   * The default name of the package, derived from a group ID: what Java does not allow becomes an
   * underscore.
   */
  public static String defaultPackage(String group) {
    return Stream.of(group.split("\\.", -1))
        .map(part -> part.replaceAll("[^A-Za-z0-9_]", "_"))
        .map(part -> javaName(startingWithLetter(part)))
        .collect(Collectors.joining("."));
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /**
   * The name of a device or a group as Java takes it: {@code class} becomes {@code class_}, {@code
   * 0lan} becomes {@code _0lan}. Devices have letters and digits only, so that an underscore makes
   * no two of them equal.
   */
  static String javaName(String name) {
    String identifier = startingWithLetter(name);
    return SourceVersion.isKeyword(identifier) ? identifier + "_" : identifier;
  }

  /** A name that begins with a digit, or is empty, begins with an underscore then. */
  private static String startingWithLetter(String name) {
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}
