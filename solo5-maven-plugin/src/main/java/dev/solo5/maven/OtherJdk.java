package dev.solo5.maven;

import dev.solo5.maven.jdk.Jdk;
import dev.solo5.maven.jdk.Jdks;
import dev.solo5.maven.jdk.MavenWords;
import dev.solo5.maven.jdk.Relaunch;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What happens on a JDK that is too old for the goals: the command line of Maven runs again on one
 * that is not, where there is one and nothing has run yet; else a line says what to type.
 *
 * <p>Compiled for Java 8 as well. The goals that an older JDK finds in the jar are made by {@code
 * src/build/EntriesForOlderJdks.java} and do nothing but call {@link #instead}.
 */
public final class OtherJdk extends AbstractMavenLifecycleParticipant {
  private static final String SWITCH = "solo5.otherJdk";
  private static final String OURS =
      "(solo5|dev\\.solo5:solo5-maven-plugin(:[^:@]+)?):[a-z-]+(@.+)?";

  /** Whether the other Maven did all there was to do. */
  private static boolean done;

  /** Made by Maven. */
  public OtherJdk() {}

  /** Before anything of a build has run, where the POM names the plugin with its extensions. */
  @Override
  public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
    if (isNewEnough()) {
      Relaunch.followFirst(System.getenv());
      JavaLifecycle.arrange(session);
      return;
    }
    Optional<Jdk> jdk = new Jdks(System.getenv(), Paths.get("/")).suitable();
    Optional<MavenWords> line = line(session);
    if (jdk.isPresent() && line.isPresent()) {
      if (session.getRequest().getLoggingLevel() <= 1) {
        System.out.println("[INFO] " + announcement(jdk.get()));
      }
      try {
        // Maven has no other way to end successfully without doing the work again.
        System.exit(Relaunch.run(jdk.get(), mavenHome(), line.get()));
      } catch (IOException e) {
        throw new MavenExecutionException(message(session, jdk), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new MavenExecutionException("interrupted", e);
      }
    }
  }

  /** Instead of a goal, on a JDK that is too old. */
  public static void instead(MavenSession session, MojoExecution execution, Log log)
      throws MojoFailureException {
    if (done) {
      return;
    }
    Optional<Jdk> jdk = new Jdks(System.getenv(), Paths.get("/")).suitable();
    Optional<MavenWords> line = line(session);
    boolean alone = session.getGoals().stream().allMatch(goal -> goal.matches(OURS));
    if (jdk.isPresent() && line.isPresent() && alone) {
      log.info(announcement(jdk.get()));
      runAll(jdk.get(), line.get());
      return;
    }
    if (execution.getGoal().equals("doctor")) {
      row(log, "ok", "system", words("os.name", "os.version", "os.arch"));
      row(log, "ok", "Maven", mavenHome().toString());
      log.error(
          row("missing", "JDK", "Maven runs on Java " + Relaunch.thisJava())
              + ". "
              + cure(session, jdk));
      log.warn("Compilers, KVM, seccomp, QEMU and disks are checked only on a suitable JDK.");
    }
    throw new MojoFailureException(message(session, jdk));
  }

  private static void runAll(Jdk jdk, MavenWords line) throws MojoFailureException {
    try {
      int status = Relaunch.run(jdk, mavenHome(), line);
      if (status != 0) {
        throw new MojoFailureException(
            "Read the output above: it ended with status " + status + " on " + jdk.home());
      }
      done = true;
    } catch (IOException e) {
      throw new MojoFailureException(jdk.home() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoFailureException("interrupted", e);
    }
  }

  private static boolean isNewEnough() {
    return Jdk.feature(System.getProperty("java.version")) >= Jdk.REQUIRED;
  }

  /** What to run again; nothing where this is not wanted, was done already, or can't be. */
  private static Optional<MavenWords> line(MavenSession session) {
    boolean wanted = !"false".equals(session.getUserProperties().getProperty(SWITCH));
    return wanted && !Relaunch.first(System.getenv()).isPresent()
        ? MavenWords.of(Paths.get("/proc/self/cmdline"))
        : Optional.empty();
  }

  private static Path mavenHome() {
    return Paths.get(System.getProperty("maven.home", ""));
  }

  private static String announcement(Jdk jdk) {
    return "Maven runs on Java "
        + System.getProperty("java.version")
        + "; solo5 needs "
        + Jdk.REQUIRED
        + " or later: running this command again on "
        + jdk.home();
  }

  private static String message(MavenSession session, Optional<Jdk> jdk) {
    return cure(session, jdk) + ": Maven runs on Java " + Relaunch.thisJava();
  }

  private static String cure(MavenSession session, Optional<Jdk> jdk) {
    if (!jdk.isPresent()) {
      return "Install a JDK "
          + Jdk.REQUIRED
          + " or later (Debian: openjdk-"
          + Jdk.REQUIRED
          + "-jdk or temurin-"
          + Jdk.REQUIRED
          + "-jdk) and set JAVA_HOME to it; none was found in "
          + Jdks.places();
    }
    List<String> again = new ArrayList<>(Arrays.asList("mvn"));
    again.addAll(
        MavenWords.of(Paths.get("/proc/self/cmdline"))
            .map(MavenWords::words)
            .orElseGet(session::getGoals));
    return "Set JAVA_HOME to a JDK "
        + Jdk.REQUIRED
        + " or later, as in `JAVA_HOME="
        + MavenWords.shown(Arrays.asList(jdk.get().home().toString()))
        + " "
        + MavenWords.shown(again)
        + "`";
  }

  private static void row(Log log, String status, String name, String found) {
    log.info(row(status, name, found));
  }

  /** As the goal doctor has them. */
  private static String row(String status, String name, String found) {
    StringBuilder line = new StringBuilder(status);
    while (line.length() < 9) {
      line.append(' ');
    }
    line.append(name);
    while (line.length() < 23) {
      line.append(' ');
    }
    return line.append(found).toString();
  }

  private static String words(String... properties) {
    StringBuilder words = new StringBuilder();
    for (String property : properties) {
      words.append(words.length() == 0 ? "" : " ").append(System.getProperty(property));
    }
    return words.toString();
  }
}
