package dev.solo5.maven;

import dev.solo5.build.problem.JavaProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.translation.Translated;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A program in Java that the project is, as the goal {@code translate} leaves it. */
final class Translating {
  private final SoloMojo goal;
  private final Supplier<Path> output;
  private final Supplier<String> unikernel;

  /**
   * The class with which a program in Java begins, by its full name: the one with {@code public
   * static void main(String[])}. Without it the unikernel is made of {@code sourceDirectory} alone.
   */
  @Parameter(property = "solo5.mainClass")
  private @Nullable String mainClass;

  Translating(SoloMojo goal, Compiling compiling) {
    this(goal, compiling::output, compiling::name);
  }

  /**
   * Where parameters have no values yet, they are asked for.
   *
   * @param output the directory for what is built
   * @param unikernel the name of what is built
   */
  Translating(SoloMojo goal, Supplier<Path> output, Supplier<String> unikernel) {
    this.goal = goal;
    this.output = output;
    this.unikernel = unikernel;
  }

  /** The class with which the program begins; empty when the unikernel is no program in Java. */
  Optional<String> mainClass() {
    return goal.text("solo5.mainClass", mainClass).map(String::strip);
  }

  /** Where the program in C goes, and what is remembered of it. */
  Path directory() {
    return output.get().resolve("java").resolve(unikernel.get());
  }

  /**
   * The program in C. Unless this Maven run has translated the project, its classes are compiled
   * and translated now, by whatever its POM binds to the phases before.
   */
  Optional<Translated> program() throws ProblemException {
    if (mainClass().isEmpty()) {
      return Optional.empty();
    }
    if (!isDone()) {
      prepare();
    }
    Optional<Translated> translated = Translated.in(directory());
    if (translated.isEmpty()) {
      throw new ProblemException(
          new Problem.MachineFailed(directory().toString(), "nothing was translated"));
    }
    return translated;
  }

  /** Notes that this Maven run has translated the project. */
  void done() {
    synchronized (goal.session.getRequest()) {
      data().put(key(), true);
    }
  }

  /** Classes may have changed since: translates again when it is asked for the program. */
  void again() {
    synchronized (goal.session.getRequest()) {
      data().remove(key());
    }
  }

  private boolean isDone() {
    synchronized (goal.session.getRequest()) {
      return data().containsKey(key());
    }
  }

  /** Kept in the request of the build, as other projects may load this plugin anew. */
  private Map<String, Object> data() {
    return goal.session.getRequest().getData();
  }

  private String key() {
    return "dev.solo5.translated:" + goal.project.getId() + ":" + directory();
  }

  private void prepare() throws ProblemException {
    var classes = new ClassesOfProject(goal);
    try {
      classes.compileAndTranslate();
      if (!isDone()) {
        classes.translate();
      }
    } catch (MojoFailureException | MojoExecutionException e) {
      throw new ProblemException(new JavaProblem.NotPrepared(String.valueOf(e.getMessage())), e);
    }
  }
}
