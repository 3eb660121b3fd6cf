package dev.solo5.guest.translator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.CallLocation;

/**
 * Refuses reflection in a program's own classes: the translator knows no methods, fields and
 * constructors by name, and what asks for them would find none. What is in jars is let pass, as it
 * often does without.
 */
final class Reflection extends AbstractDependencyListener {
  /** The property of the translation that names the program's directories, one in a line. */
  static final String DIRECTORIES = "dev.solo5.guest.directories";

  private static final Set<String> OF_CLASS =
      Set.of(
          "getConstructor",
          "getConstructors",
          "getDeclaredConstructor",
          "getDeclaredConstructors",
          "getDeclaredField",
          "getDeclaredFields",
          "getDeclaredMethod",
          "getDeclaredMethods",
          "getField",
          "getFields",
          "getMethod",
          "getMethods");

  private final String directories;

  Reflection(String directories) {
    this.directories = directories;
  }

  @Override
  public void methodReached(DependencyAgent agent, MethodDependency method) {
    String type = method.getReference().getClassName();
    String name = method.getReference().getName();
    boolean refused =
        (type.equals("java.lang.Class") && OF_CLASS.contains(name))
            || (type.equals("java.lang.reflect.Proxy") && name.equals("newProxyInstance"));
    if (refused) {
      method.addLocationListener(place -> {
        if (isOfProgram(place)) {
          agent
              .getDiagnostics()
              .error(place, "{{m0}} finds nothing in a guest", method.getReference());
        }
      });
    }
  }

  private boolean isOfProgram(CallLocation place) {
    String file = place.getMethod().getClassName().replace('.', '/') + ".class";
    return directories.lines().anyMatch(directory -> Files.exists(Path.of(directory, file)));
  }
}
