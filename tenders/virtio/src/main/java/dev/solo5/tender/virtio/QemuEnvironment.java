package dev.solo5.tender.virtio;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment that QEMU gets: what it takes to find its parts, and nothing that is the user's
 * secret or changes what it says.
 */
final class QemuEnvironment {
  private static final List<String> KEPT = List.of("PATH", "LD_LIBRARY_PATH", "TMPDIR");

  private QemuEnvironment() {}

  /** What is left of this process's. */
  static Map<String, String> ofThisProcess() {
    return of(System.getenv());
  }

  /** What is left of this environment. */
  static Map<String, String> of(Map<String, String> all) {
    Map<String, String> environment = new TreeMap<>();
    for (String name : KEPT) {
      String value = all.get(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
    environment.put("LC_ALL", "C");
    return environment;
  }

  /** Gives it to a process that will be started. */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(ofThisProcess());
    return builder;
  }
}
