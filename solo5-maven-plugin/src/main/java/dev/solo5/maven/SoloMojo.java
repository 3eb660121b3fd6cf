package dev.solo5.maven;

import dev.solo5.build.output.ProgressDisplay;
import dev.solo5.build.output.ProgressLine;
import dev.solo5.build.output.Situation;
import dev.solo5.build.output.Style;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.maven.jdk.Relaunch;
import dev.solo5.maven.resolver.LibraryResolver;
import dev.solo5.maven.resolver.TenderJars;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Progress;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: they can be skipped, and a problem leaves as one line. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class SoloMojo extends AbstractMojo {

  /** Whether to skip this goal. */
  @Parameter(property = "solo5.skip", defaultValue = "false")
  private boolean skip;

  /** The project, or Maven's stand-in where there is no POM. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  /** The project's directory, or the current one if there is no POM. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** The session, for what the command line says. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  protected MavenSession session;

  /** What of the POM is executed. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  protected MojoExecution execution;

  private long startedNanos;

  /** Has Maven's own components. */
  @Inject protected PlexusContainer container;

  @Inject private RepositorySystem resolver;

  @Inject private MavenProjectHelper helper;

  private @Nullable ProgressLine output;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    startedNanos = System.nanoTime();
    Relaunch.followFirst(System.getenv());
    if (skip) {
      getLog().info("Skipped: solo5.skip is set.");
      return;
    }
    try (ProgressLine shown = ProgressLine.ticking(face())) {
      output = shown;
      UnknownElements.refuse(
          project, execution.getMojoDescriptor().getPluginDescriptor(), execution.getExecutionId());
      Reactor reactor = new Reactor(session, execution);
      if (reactor.once("UnknownProperties")) {
        warnOfUnknownProperties();
      }
      if (reactor.isOne() || reactor.isExecutedByMaven()) {
        work(reactor);
      } else {
        workEverywhere(reactor);
      }
    } catch (ProblemException e) {
      throw leave(e);
    }
  }

  /** In each project, in the order of the build, as Maven would if the goal required a project. */
  private void workEverywhere(Reactor reactor)
      throws ProblemException, MojoExecutionException, MojoFailureException {
    reactor.beginEverywhere();
    for (MavenProject one : session.getProjects()) {
      info("solo5:%s in %s", execution.getGoal(), one.getArtifactId());
      if (one.equals(project)) {
        work(reactor);
      } else {
        new GoalInProject(container, session, execution).execute(one);
      }
    }
  }

  private void warnOfUnknownProperties() {
    Set<String> own = new HashSet<>();
    for (MavenProject one : session.getProjects()) {
      own.addAll(one.getProperties().stringPropertyNames());
      Model written = one.getOriginalModel(); // null where there is no POM
      for (Profile profile : written == null ? List.<Profile>of() : written.getProfiles()) {
        if (profile.getActivation() != null && profile.getActivation().getProperty() != null) {
          own.add(profile.getActivation().getProperty().getName());
        }
      }
    }
    UnknownProperties.warnings(
            execution.getMojoDescriptor().getPluginDescriptor(),
            session.getUserProperties().stringPropertyNames(),
            own)
        .forEach(getLog()::warn);
  }

  /**
   * A project that has nothing for the goal is passed over: when the goal came with the POM of
   * another, or as long as another project has something.
   */
  private void work(Reactor reactor) throws ProblemException {
    Optional<Lack> lacking =
        reactor.isOne() && reactor.isAskedFor(project) ? Optional.empty() : lacking(reactor);
    if (lacking.isEmpty()) {
      reactor.found(project);
      work();
      return;
    }
    getLog().info("Passed over: " + lacking.get().text());
    if (reactor.passedOver(project) && reactor.isAskedFor(project)) {
      throw new ProblemException(new Problem.NothingInReactor(lacking.get(), reactor.size()));
    }
  }

  /**
   * What keeps a project of several from having anything for the goal, such as {@code no
   * unikernel}; empty when it has something.
   *
   * @param reactor what the goal met in the other projects
   */
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return Optional.empty();
  }

  /** Receives the progress of long work and shows as much of it as the user wants to see. */
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
  protected final BuildHost host() {
    return BuildHost.system().with(progress());
  }

  /** How words look in lines of the log. */
  protected final Style style() {
    return new Style(situation().coloured());
  }

  private ProgressDisplay face() {
    return situation().face(getLog()::info, SoloMojo::onScreen);
  }

  /** From JDK 22 on there is always a console; from 25 on, again only on a terminal. */
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

  /** Progress is only a convenience. */
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
  protected final Optional<Lack> ofOne(Reactor reactor, String property, @Nullable File file) {
    if (session.getUserProperties().containsKey(property) && reactor.hasFoundBefore(project)) {
      return Optional.of(new Lack.Turn(property));
    }
    return file == null || file.exists()
        ? Optional.empty()
        : Optional.of(new Lack.File(base().relativize(absolute(file)).toString()));
  }

  /** Does what the goal is for. */
  protected abstract void work() throws ProblemException;

  /** Restarts the measurement, for a goal that works, waits and works again. */
  protected final void beginAnew() {
    startedNanos = System.nanoTime();
  }

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

  /** Where the project builds anything, absolute. */
  final Path buildDirectory() {
    return absolute(new File(project.getBuild().getDirectory()));
  }

  /** Whether a POM was found. */
  protected final boolean hasProject() {
    return project.getFile() != null;
  }

  /** Refuses to go on where no POM was found. */
  final void requireProject() throws ProblemException {
    if (!hasProject()) {
      throw new ProblemException(new Problem.NoProject(base()));
    }
  }

  /** The version of this plugin, which is the tenders' too. */
  final String pluginVersion() {
    return execution.getMojoDescriptor().getPluginDescriptor().getVersion();
  }

  /** What finds artifacts in the project's repositories. */
  final LibraryResolver libraryResolver() {
    return new LibraryResolver(
        resolver, session.getRepositorySession(), project.getRemoteProjectRepositories());
  }

  /** What the project publishes. */
  final ProjectArtifacts artifacts() {
    return new ProjectArtifacts(project, helper);
  }

  /** The programs that come from the same repositories as this plugin. */
  final TenderJars jars() {
    return new TenderJars(
        resolver,
        session.getRepositorySession(),
        project.getRemotePluginRepositories(),
        execution.getMojoDescriptor().getPluginDescriptor().getGroupId(),
        pluginVersion());
  }

  /** The absolute path of a file parameter. */
  protected static Path absolute(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }

  /**
   * The text of a parameter; empty when it is not given or blank. Maven prefers the POM's word to
   * the command line's; here the command line wins, which is what people expect when they type it.
   *
   * @param property the parameter on the command line
   * @param configured what Maven set
   */
  protected final Optional<String> text(String property, @Nullable String configured) {
    return Optional.ofNullable(session.getUserProperties().getProperty(property, configured))
        .filter(value -> !value.isBlank());
  }

  /** The values of a parameter that is a list; on the command line between commas. */
  final List<String> list(String property, List<String> configured) {
    return text(property, null).map(given -> List.of(given.split(",", -1))).orElse(configured);
  }

  /** The words of a parameter that is a text. */
  final List<String> words(String parameter, @Nullable String configured) throws ProblemException {
    return Words.split(parameter, text("solo5." + parameter, configured).orElse(""));
  }

  /** The value of a parameter that is a switch. */
  final boolean flag(String parameter, String configured) throws ProblemException {
    String word = text("solo5." + parameter, configured).orElse("false");
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ProblemException.badParameter(parameter, word, "true or false");
    };
  }

  /** The properties of the POM, and over them those of the command line. */
  final Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    for (Properties source : List.of(project.getProperties(), session.getUserProperties())) {
      source.stringPropertyNames().forEach(key -> properties.put(key, source.getProperty(key)));
    }
    return properties;
  }

  /** Writes a file, and makes its directory. */
  static void write(byte[] content, Path file) throws ProblemException {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.write(file, content);
    } catch (IOException e) {
      throw ProblemException.machineFailed(file, e);
    }
  }

  private MojoFailureException leave(ProblemException e) throws MojoExecutionException {
    Problem problem = e.problem();
    String line = line(problem);
    return switch (problem) {
      case Problem.MachineFailed _, RunProblem.TenderUnavailable _ ->
          throw new MojoExecutionException(line, e);
      default -> new MojoFailureException(line, e);
    };
  }

  /** Writes a line to the log. */
  @SuppressWarnings("AnnotateFormatMethod")
  final void info(String text, Object... values) {
    getLog().info(String.format(Locale.ROOT, text, values));
  }

  /** Reports a problem that does not fail the goal. */
  protected final void complain(Problem problem) {
    getLog().error(line(problem));
  }

  /** The line for a problem; whatever comes before it has been printed. */
  private String line(Problem problem) {
    Diagnostics.warnings(problem).forEach(warning -> Diagnostics.warn(warning, getLog()));
    List<String> details = Diagnostics.of(problem);
    if (!details.isEmpty()) {
      getLog().error(Advice.on(problem).orElse("What was said") + ":");
      details.forEach(line -> getLog().error(line));
    }
    return details.isEmpty() ? Advice.line(problem) : problem.message();
  }
}
