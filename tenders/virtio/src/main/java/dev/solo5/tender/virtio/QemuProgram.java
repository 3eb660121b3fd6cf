package dev.solo5.tender.virtio;

import dev.solo5.tender.TenderException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where QEMU is. */
final class QemuProgram {
  /** What is looked for on the search path. */
  static final String NAME = "qemu-system-x86_64";

  /** The environment variable that names it. */
  static final String VARIABLE = "SOLO5_QEMU";

  /** The system property that names it. */
  static final String PROPERTY = "solo5.qemu";

  private QemuProgram() {}

  /** Finds it as this process was told to. */
  static Path find(Optional<String> option) throws TenderException {
    return find(option, Optional.ofNullable(System.getProperty(PROPERTY)), System.getenv());
  }

  /**
   * Finds it: by the option, the property, the environment variable, or on the search path.
   *
   * @throws TenderException with {@link VirtioProblem.NoQemu} or {@link VirtioProblem.NotQemu}
   */
  static Path find(
      Optional<String> option, Optional<String> property, Map<String, String> environment)
      throws TenderException {
    if (option.isPresent()) {
      return named(VirtioCommandLine.QEMU, option.get());
    }
    if (property.isPresent()) {
      return named("-D" + PROPERTY, property.get());
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    return variable.isEmpty()
        ? onPath(environment.getOrDefault("PATH", "/usr/bin:/bin"))
        : named(VARIABLE, variable);
  }

  private static Path named(String from, String file) throws TenderException {
    Path program = Path.of(file);
    if (!isProgram(program)) {
      throw new TenderException(new VirtioProblem.NotQemu(from, file));
    }
    return program;
  }

  private static Path onPath(String path) throws TenderException {
    for (String directory : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(directory.isEmpty() ? "." : directory, NAME);
      if (isProgram(candidate)) {
        return candidate;
      }
    }
    throw new TenderException(new VirtioProblem.NoQemu(NAME));
  }

  private static boolean isProgram(Path file) {
    return Files.isExecutable(file) && !Files.isDirectory(file);
  }
}
