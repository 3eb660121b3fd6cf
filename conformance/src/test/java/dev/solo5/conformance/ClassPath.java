package dev.solo5.conformance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The class path of the tests, as jars: within a reactor that packages nothing it is folders. */
final class ClassPath {

  private static final String OWN = "test-classes";

  private ClassPath() {}

  /** Returns what the programs of the SDK need, and a little more. */
  static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    StringTokenizer entries =
        new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
    while (entries.hasMoreTokens()) {
      Path path = Path.of(entries.nextToken());
      if (Files.isRegularFile(path) && isWanted(path.getFileName().toString())) {
        jars.add(path);
      } else if (Files.isDirectory(path) && !path.endsWith(OWN)) {
        jars.add(jar(path));
      }
    }
    return jars;
  }

  private static boolean isWanted(String name) {
    return (name.startsWith("solo5-") && !name.endsWith("-tests.jar"))
        || name.startsWith("jackson-core");
  }

  private static Path jar(Path classes) throws IOException {
    // MODULE/target/classes
    Path module = classes.getName(classes.getNameCount() - 3);
    Path jar = Files.createDirectories(Folders.root().resolve("jars")).resolve(module + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream output = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      for (Path source : files.filter(Files::isRegularFile).sorted().toList()) {
        output.putNextEntry(new ZipEntry(classes.relativize(source).toString()));
        Files.copy(source, output);
      }
    }
    return jar;
  }
}
