package dev.solo5.maven;

import dev.solo5.maven.jdk.Relaunch;
import dev.solo5.maven.output.Face;
import dev.solo5.maven.output.MavenColours;
import dev.solo5.maven.output.Output;
import dev.solo5.maven.output.Situation;
import dev.solo5.maven.output.Style;
import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.process.Progress;
import java.io.Console;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: they can be skipped, and a problem leaves as one line. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class SoloMojo extends AbstractMojo {

  /** Does nothing when set. */
  @Parameter(property = "solo5.skip", defaultValue = "false")
  private boolean skip;

  /** The project, or Maven's stand-in where there is no POM. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  /** The directory of the project, or the current one where there is no POM. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** The session, for what the command line says. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  protected MavenSession session;

  /** What of the POM is executed. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  protected MojoExecution execution;

  private long startedNanos;

  /** Knows whether Maven writes colours. */
  @Inject private PlexusContainer container;

  private @Nullable Output output;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    startedNanos = System.nanoTime();
    Relaunch.followFirst(System.getenv());
    if (skip) {
      getLog().info("Skipped: solo5.skip is set.");
      return;
    }
    try (Output shown = new Output(face())) {
      output = shown;
      UnknownElements.refuse(
          project, execution.getMojoDescriptor().getPluginDescriptor(), execution.getExecutionId());
      Reactor reactor = new Reactor(session, execution);
      if (reactor.isOne()) {
        work();
      } else {
        work(reactor);
      }
    } catch (ProblemException e) {
      throw leave(e);
    }
  }

  /** Of several projects, those that have nothing for the goal are passed over. */
  private void work(Reactor reactor) throws ProblemException {
    Optional<String> lacking = lacking(reactor);
    if (lacking.isEmpty()) {
      reactor.found();
      work();
      return;
    }
    getLog().info("Passed over: " + lacking.get());
    if (reactor.passedOver()) {
      throw new ProblemException(new Problem.NothingInReactor(lacking.get(), reactor.size()));
    }
  }

  /**
   * What keeps a project of several from having anything for the goal, such as {@code no
   * unikernel}; empty when it has something.
   *
   * @param reactor what the goal met in the other projects
   */
  protected Optional<String> lacking(Reactor reactor) throws ProblemException {
    return Optional.empty();
  }

  /** Hears of long work, and shows it as far as the user wants to see it. */
  protected final Progress progress() {
    return output == null ? Progress.UNHEARD : output;
  }

  /** Writes lines to the log while long work goes on. */
  protected final void above(Runnable lines) {
    if (output == null) {
      lines.run();
    } else {
      output.above(lines);
    }
  }

  /** This machine; its long work is shown. */
  protected final Host host() {
    return Host.system().with(progress());
  }

  /** How words look in lines of the log. */
  protected final Style style() {
    return new Style(situation().coloured());
  }

  private Face face() {
    return situation().face(getLog()::info, SoloMojo::onScreen);
  }

  /** A console there is from JDK 22 on, or again only on a terminal, from 25 on. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private Situation situation() {
    return new Situation(
        !getLog().isInfoEnabled(),
        session.getRequest().isInteractiveMode(),
        onTerminal(),
        MavenColours.enabled(container),
        session.getRequest().getDegreeOfConcurrency() > 1,
        !System.getenv().getOrDefault("NO_COLOR", "").isEmpty(),
        System.getenv().getOrDefault("TERM", "dumb"));
  }

  /** Progress is only ever a comfort. */
  private static void onScreen(String text) {
    try {
      Stdout.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      // A screen that is gone shows nothing.
    }
  }

  /**
   * What keeps a project from being the one in which something is done that the command line names:
   * the first in which it is. What its POM names is the project's own.
   *
   * @param property by which it was named
   * @param file which it is; null when it is in no project
   */
  protected final Optional<String> ofOne(Reactor reactor, String property, @Nullable File file) {
    if (session.getUserProperties().containsKey(property) && reactor.hasFound()) {
      return Optional.of(property + " is for one project, and another had it");
    }
    return file == null || file.exists()
        ? Optional.empty()
        : Optional.of("no file " + base().relativize(absolute(file)));
  }

  /** Does what the goal is for. */
  protected abstract void work() throws ProblemException;

  /** How long the goal has been at work, in milliseconds. */
  protected final long elapsedMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
  }

  /** The directory of the project, or the current one, absolute. */
  protected final Path base() {
    return absolute(baseDirectory);
  }

  /** The name of what is executed, {@code default-GOAL} unless the POM gives another. */
  protected final String executionId() {
    return execution.getExecutionId();
  }

  /** Whether a POM was found. */
  protected final boolean hasProject() {
    return project.getFile() != null;
  }

  /** The absolute path of a file parameter. */
  protected static Path absolute(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }

  /**
   * The text of a parameter; empty when it is not given or blank. Maven prefers the POM's word to
   * the command line's; here the command line wins, which is what one means who types it.
   *
   * @param property the parameter on the command line
   * @param configured what Maven set
   */
  protected final Optional<String> text(String property, @Nullable String configured) {
    return Optional.ofNullable(session.getUserProperties().getProperty(property, configured))
        .filter(value -> !value.isBlank());
  }

  private MojoFailureException leave(ProblemException e) throws MojoExecutionException {
    Problem problem = e.problem();
    List<String> details = Diagnostics.of(problem);
    if (!details.isEmpty()) {
      getLog().error(Advice.on(problem).orElse("What was said") + ":");
      details.forEach(line -> getLog().error(line));
    }
    String line = details.isEmpty() ? Advice.line(problem) : problem.message();
    return switch (problem) {
      case Problem.MachineFailed _, Problem.TenderUnavailable _ ->
          throw new MojoExecutionException(line, e);
      default -> new MojoFailureException(line, e);
    };
  }
}
