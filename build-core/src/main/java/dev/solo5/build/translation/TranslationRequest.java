package dev.solo5.build.translation;

import java.nio.file.Path;
import java.util.List;

/**
 * What to translate. All paths are absolute.
 *
 * @param mainClass the class with {@code main(String[])}, by its full name
 * @param classPath directories and jars of the program, the first of a name counts
 * @param baseDirectory the project
 * @param sourceRoots where its sources may be, to name them in messages
 * @param directory where the C goes and what is remembered about it
 * @param version of this plugin
 * @param jvmOptions further options of the translator's JVM
 */
public record TranslationRequest(
    String mainClass,
    List<Path> classPath,
    Path baseDirectory,
    List<Path> sourceRoots,
    Path directory,
    String version,
    List<String> jvmOptions) {
  public TranslationRequest {
    classPath = List.copyOf(classPath);
    sourceRoots = List.copyOf(sourceRoots);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** Where the C goes. */
  Path output() {
    return directory.resolve("c");
  }
}
