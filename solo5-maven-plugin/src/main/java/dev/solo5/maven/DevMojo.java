package dev.solo5.maven;

import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.run.HostPort;
import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.run.TenderEnd;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.build.watch.DevLoop;
import dev.solo5.build.watch.Snapshot;
import dev.solo5.build.watch.WatchedPaths;
import dev.solo5.elf.Target;
import dev.solo5.maven.group.Group;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.store.FileStamp;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Runs a unikernel on Maven's console, as {@code solo5:run} does, and rebuilds and restarts it
 * whenever something it is built from changes: sources, headers, the manifest, whatever else the
 * compiler read, and libraries built in the same reactor. Ctrl-C ends the goal and the guest.
 *
 * <p>The old guest keeps running during the build; if the build fails, the goal shows the errors
 * and the old guest runs on. A guest that ends by itself is started again at the next change. To
 * apply a change to the POM itself, restart this goal.
 */
@Mojo(name = "dev", threadSafe = true)
public final class DevMojo extends SoloMojo {
  private static final String RUN = "dev";

  @Group private final UnikernelSource source = new UnikernelSource(this);
  @Group private final Compiling compiling = new Compiling(this);
  @Group private final Translating translating = new Translating(this, compiling);
  @Group private final Linking linking = new Linking(this, source, compiling, translating);

  @Group private final TenderSettings tender = new TenderSettings(this, compiling);
  @Group private final GuestArguments commandLine = new GuestArguments(this);

  @Group
  private final GuestSettings guest = new GuestSettings(this, source, linking, tender, commandLine);

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return guest.lacking(reactor);
  }

  @Override
  protected void work() throws ProblemException {
    try (Developed developed = new Developed()) {
      new DevLoop(developed, Thread::sleep, InstantSource.system(), System::nanoTime).run();
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private RunFiles files() {
    return new RunFiles(tender.runs().resolve(RUN));
  }

  /** The project's guest. */
  private final class Developed implements DevLoop.Guest, AutoCloseable {
    private final List<MavenProject> libraries;
    private final RunRequest request;
    private final Set<Path> read = new HashSet<>();
    private @Nullable UnikernelFile built;
    private @Nullable TiedProcess child;
    private Optional<FileStamp> running = Optional.empty();
    private Target target = Target.STUB;
    private boolean isEndSaid;
    private boolean arePortsSaid;

    Developed() throws ProblemException {
      this.libraries = ReactorLibraries.of(session, project);
      this.request = guest.request(Optional.of(files().report()), files().ports());
    }

    @Override
    public WatchedPaths watched() {
      List<Path> trees = new ArrayList<>(List.of(source.directory()));
      Set<Path> excluded = new HashSet<>(Set.of(buildDirectory(), compiling.output()));
      for (MavenProject library : libraries) {
        trees.add(ReactorLibraries.sources(library));
        excluded.add(ReactorLibraries.output(library));
      }
      if (translating.mainClass().isPresent()) {
        trees.addAll(javaSources());
      }
      Set<Path> files = new HashSet<>(read);
      files.add(source.manifest());
      files.addAll(poms());
      return new WatchedPaths(trees, files, excluded);
    }

    /** Of every language, and resources. */
    private List<Path> javaSources() {
      Set<Path> roots = new TreeSet<>(List.of(base().resolve("src/main")));
      project.getCompileSourceRoots().forEach(root -> roots.add(absolute(new File(root))));
      return roots.stream().filter(Files::isDirectory).toList();
    }

    private List<Path> poms() {
      return Stream.iterate(project, Objects::nonNull, MavenProject::getParent)
          .filter(one -> one.getFile() != null)
          .map(one -> absolute(one.getFile()))
          .toList();
    }

    @Override
    public boolean build(List<Path> changed) {
      beginAnew();
      say(changed);
      translating.again();
      boolean isBuilt = buildLibraries(changed) && build();
      read.addAll(UnikernelBuilder.read(compiling.output(), compiling.name()));
      if (!isBuilt) {
        getLog()
            .info(
                isRunning()
                    ? "The guest keeps running as built before; waiting for a change."
                    : "Waiting for a change.");
      }
      return isBuilt;
    }

    private void say(List<Path> changed) {
      if (changed.isEmpty()) {
        return;
      }
      String others = changed.size() == 1 ? "" : " and %s more".formatted(changed.size() - 1);
      getLog().info("Changed: " + relative(changed.getFirst()) + others);
      changed.stream()
          .filter(poms()::contains)
          .forEach(pom -> getLog().warn(relative(pom) + ": start solo5:dev again to use it"));
    }

    private boolean buildLibraries(List<Path> changed) {
      List<Path> sources = libraries.stream().map(ReactorLibraries::sources).toList();
      if (changed.stream().noneMatch(file -> sources.stream().anyMatch(file::startsWith))) {
        return true;
      }
      for (MavenProject library : libraries) {
        try {
          GoalInProject.execute(container, session, library, "compile");
        } catch (Exception e) { // whatever a plugin throws: the next change may fix it
          getLog().error(library.getArtifactId() + ": " + e.getMessage());
          return false;
        }
      }
      return true;
    }

    private boolean build() {
      try {
        built = guest.unikernel("Running");
        return true;
      } catch (ProblemException e) {
        complain(e.problem());
        return false;
      }
    }

    @Override
    public boolean isCurrent() {
      return isRunning() && built != null && running.equals(Snapshot.stamp(built.file()));
    }

    private boolean isRunning() {
      return child != null && child.isAlive();
    }

    @Override
    public void restart() throws InterruptedException {
      close();
      isEndSaid = false;
      arePortsSaid = !request.publishesPorts();
      UnikernelFile unikernel = built;
      if (unikernel == null) {
        throw new IllegalStateException("nothing was built");
      }
      try {
        RunFiles.fresh(tender.runs(), RUN);
        running = Snapshot.stamp(unikernel.file());
        target = unikernel.target();
        child =
            tender
                .runner()
                .run(
                    unikernel,
                    request,
                    command ->
                        TiedProcess.start(
                            command.line(), command.directory(), command.tie(), Redirect.INHERIT));
      } catch (ProblemException e) {
        if (e.problem() instanceof Problem.Interrupted) {
          throw new InterruptedException();
        }
        complain(e.problem());
      }
    }

    @Override
    public void look() throws InterruptedException {
      TiedProcess one = child;
      if (one == null || isOver()) {
        return;
      }
      sayPorts();
      OptionalInt status = one.await(Duration.ZERO);
      if (status.isPresent() && !isEndSaid && built != null) {
        isEndSaid = true;
        TenderEnd ending = TenderEnd.of(target, status.getAsInt(), files());
        info(
            "%s ended with status %s: %s; waiting for a change.",
            built.file().getFileName(), ending.status(), ending.meaning());
      }
    }

    private void sayPorts() {
      try {
        List<HostPort> ports = arePortsSaid ? List.of() : HostPort.read(request.ports());
        arePortsSaid = arePortsSaid || !ports.isEmpty();
        ports.forEach(port -> getLog().info("Published " + port));
      } catch (IOException e) {
        getLog().debug(e); // looked for again soon
      }
    }

    /** Whether Maven is stopping: its guest ends then, and there is nothing to report. */
    @Override
    public boolean isOver() {
      return child != null && child.isStopped();
    }

    @Override
    public void close() {
      if (child != null) {
        child.close();
      }
    }

    private String relative(Path file) {
      return file.startsWith(base()) ? base().relativize(file).toString() : file.toString();
    }
  }
}
