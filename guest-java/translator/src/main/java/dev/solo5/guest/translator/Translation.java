package dev.solo5.guest.translator;

import java.nio.file.Path;
import java.util.List;

/**
 * What to translate.
 *
 * @param mainClass the class with {@code main(String[])}, by its full name
 * @param classPath directories and jars of the program, the first of a name counts
 * @param translator directories and jars of the translator: this module and what it depends on
 * @param output the directory for the C; what is in it is replaced
 */
public record Translation(
    String mainClass, List<Path> classPath, List<Path> translator, Path output) {
  public Translation {
    classPath = List.copyOf(classPath);
    translator = List.copyOf(translator);
    output = output.toAbsolutePath().normalize();
  }
}
