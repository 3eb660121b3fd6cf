package dev.solo5.build.size;

import java.nio.file.Path;

/**
 * Names of what goes into a unikernel, as its user knows them.
 *
 * @param base the project, where the linker ran
 * @param objects where objects of sources are
 */
public record OriginNames(Path base, Path objects) {
  private static final String OUTSIDE = "outside/";

  /** A source for its object, {@code bindings} for ours, any other file relative to the project. */
  String of(String origin) {
    if (origin.startsWith("<")) {
      return origin;
    }
    Path file = base.resolve(origin).normalize();
    String name = file.getFileName().toString();
    if (file.startsWith(objects)) {
      String source = objects.relativize(file).toString();
      String plain = source.endsWith(".o") ? source.substring(0, source.length() - 2) : source;
      return plain.startsWith(OUTSIDE) ? name.substring(0, name.length() - 2) : plain;
    }
    if (name.startsWith("solo5_")
        || name.equals("constructors.o")
        || origin.contains("libcxx-support.a(")) {
      return "<bindings>";
    }
    return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
  }
}
