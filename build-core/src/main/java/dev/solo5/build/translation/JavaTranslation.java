package dev.solo5.build.translation;

import dev.solo5.build.problem.JavaProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.HeardProgram;
import dev.solo5.build.process.JavaProgram;
import dev.solo5.build.process.ProgramJars;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.DirectoryLock;
import dev.solo5.toolchain.store.StampedMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Translates a project's program when something that it is made of changed.
 *
 * @param jars where the translator comes from
 * @param host its progress and clock are used
 */
public record JavaTranslation(ProgramJars jars, BuildHost host) {
  private static final int MOST_SAID = 8;
  private static final String TRANSLATOR = "solo5-guest-translator";

  /**
   * Translates, unless what is there already was made of the same class files by the same
   * translator.
   *
   * @throws ProblemException with a {@link JavaProblem}, or when the machine can't
   */
  public Translated translate(TranslationRequest request) throws ProblemException {
    Path directory = request.directory();
    try (DirectoryLock _ = DirectoryLock.acquire(directory.resolve("lock"))) {
      List<Path> translator = jars.of(TRANSLATOR);
      String key = key(request, translator);
      Optional<Translated> kept =
          TranslationRecord.read(directory).flatMap(record -> record.current(key));
      if (kept.isPresent()) {
        return kept.get();
      }
      TranslationRecord.forget(directory);
      Properties result = run(request, translator);
      TranslationRecord.write(directory, result, key);
      return TranslationRecord.program(request.output(), result, false);
    } catch (IOException e) {
      throw ProblemException.machineFailed(directory, e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  /** Each has a memory of its own: classes of the project change all the time, jars hardly ever. */
  private String key(TranslationRequest request, List<Path> translator) throws IOException {
    List<Path> directories = request.classPath().stream().filter(Files::isDirectory).toList();
    List<Path> files =
        Stream.concat(
                request.classPath().stream().filter(Files::isRegularFile), translator.stream())
            .toList();
    return new Digest()
        .add(request.version())
        .add(request.mainClass())
        .add(request.output().toString())
        .add(request.classPath().stream().map(one -> kind(one)).toList())
        .add(content(request, "classes").digest(directories))
        .add(content(request, "jars").digest(files))
        .hex();
  }

  private static String kind(Path path) {
    return Files.isDirectory(path) ? "directory" : Files.isRegularFile(path) ? "file" : "none";
  }

  private ClassPathContent content(TranslationRequest request, String name) {
    Path directory = request.directory().resolve("memory").resolve(name);
    return new ClassPathContent(new StampedMemory(directory, List.of()), host.clock());
  }

  private Properties run(TranslationRequest request, List<Path> translator)
      throws ProblemException, IOException, InterruptedException {
    String work = "Translating " + request.mainClass();
    host.progress().at(work, 0, 1);
    try {
      Path resultFile = request.directory().resolve("result.properties");
      Files.deleteIfExists(resultFile);
      Path file = request.directory().resolve("request.properties");
      PropertiesFile.write(properties(request, resultFile), file);
      HeardProgram ended =
          HeardProgram.run(
              JavaProgram.translator(translator, request.jvmOptions())
                  .command(List.of(), List.of(file.toString())),
              request.baseDirectory());
      if (ended.status() != 0 || !Files.exists(resultFile)) {
        throw new ProblemException(
            new JavaProblem.TranslatorFailed(
                request.mainClass(), ended.status(), said(ended.lastWords())));
      }
      Properties result = PropertiesFile.read(resultFile);
      Optional<JavaProblem> problem = new TranslatorProblems(request, result).problem();
      if (problem.isPresent()) {
        throw new ProblemException(problem.get());
      }
      return result;
    } finally {
      host.progress().at(work, 1, 1);
    }
  }

  private static List<String> said(List<String> lines) {
    List<String> said =
        lines.stream()
            .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
            .toList();
    return said.subList(Math.max(0, said.size() - MOST_SAID), said.size());
  }

  private static Properties properties(TranslationRequest request, Path result) {
    Properties properties = new Properties();
    properties.setProperty("mainClass", request.mainClass());
    properties.setProperty(
        "classPath", String.join("\n", request.classPath().stream().map(Path::toString).toList()));
    properties.setProperty("output", request.output().toString());
    properties.setProperty("result", result.toString());
    return properties;
  }
}
