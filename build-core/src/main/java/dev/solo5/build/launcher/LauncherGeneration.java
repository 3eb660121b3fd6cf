package dev.solo5.build.launcher;

import dev.solo5.build.compile.ManifestFile;
import dev.solo5.build.library.GeneratedFile;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.codegen.LauncherClass;
import dev.solo5.codegen.LauncherSource;
import dev.solo5.manifest.Device;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes launchers: one for the project's unikernel, one for each that its tests depend on. */
public final class LauncherGeneration {
  private static final String DEPENDENCIES = "dependencies";

  private final LauncherRequest request;
  private final String packageName;
  private final Map<String, String> origins = new LinkedHashMap<>();

  private LauncherGeneration(LauncherRequest request) throws ProblemException {
    this.request = request;
    this.packageName = request.packageName().orElse(LauncherClass.defaultPackage(request.group()));
    if (!LauncherClass.isPackage(packageName)) {
      throw ProblemException.badParameter(
          "launcherPackage", packageName, "the name of a Java package");
    }
  }

  /**
   * Writes them. A source that has the right content already is left untouched.
   *
   * @return the sources
   * @throws ProblemException when there is neither a manifest nor a released unikernel, among
   *     others
   */
  public static List<Path> generate(LauncherRequest request) throws ProblemException {
    LauncherGeneration generation = new LauncherGeneration(request);
    List<Path> sources = new ArrayList<>();
    if (request.released().isEmpty() || Files.exists(request.manifest())) {
      sources.add(generation.own());
    }
    Map<String, List<ReleasedFile>> projects = new LinkedHashMap<>();
    for (ReleasedFile file : request.released()) {
      projects.computeIfAbsent(file.project(), _ -> new ArrayList<>()).add(file);
    }
    for (List<ReleasedFile> files : projects.values()) {
      sources.add(generation.released(files));
    }
    return sources;
  }

  private Path own() throws ProblemException {
    String className = request.className().orElse(LauncherClass.defaultName(request.name()));
    if (!LauncherClass.isClass(className)) {
      throw ProblemException.badParameter("launcherClass", className, "the name of a Java class");
    }
    return write(
        "the project",
        className,
        request.name(),
        request.unikernels(),
        ManifestFile.read(request.manifest()).devices());
  }

  /** Tests run in the project, not in a repository: the files are copied to where others are. */
  private Path released(List<ReleasedFile> files) throws ProblemException {
    Path directory = request.unikernels().resolve(DEPENDENCIES);
    List<Device> devices = ReleasedUnikernel.copy(files.getFirst(), directory);
    for (ReleasedFile file : files.subList(1, files.size())) {
      ReleasedUnikernel.copy(file, directory);
    }
    String name = files.getFirst().name();
    return write(
        files.getFirst().project(), LauncherClass.defaultName(name), name, directory, devices);
  }

  private Path write(
      String origin, String className, String unikernel, Path directory, List<Device> devices)
      throws ProblemException {
    String other = origins.put(className, origin);
    if (other != null) {
      throw new ProblemException(new BuildProblem.LauncherTwice(className, List.of(other, origin)));
    }
    String relative =
        request.baseDirectory().relativize(directory).toString().replace(File.separatorChar, '/');
    String source =
        LauncherSource.of(
            new LauncherClass(packageName, className, unikernel, relative, devices),
            request.version());
    Path file =
        request.sources().resolve(packageName.replace('.', '/')).resolve(className + ".java");
    GeneratedFile.write(file, source);
    return file;
  }
}
