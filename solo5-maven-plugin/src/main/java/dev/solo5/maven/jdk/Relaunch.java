package dev.solo5.maven.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maven once more, on another JDK: the same program, words, directory, streams. */
public final class Relaunch {
  /** Tells the second Maven of the first: its process, a blank, its Java. */
  public static final String VARIABLE = "SOLO5_RELAUNCHED_BY";

  private static final long LOOKS_EVERY_MILLIS = 200;

  private static boolean watching;

  private Relaunch() {}

  /**
   * Runs it to its end. Whoever ends this process ends the other: what can be caught is passed on,
   * and of the rest the other hears by {@link #followFirst}.
   *
   * @param mavenHome the directory of Maven
   * @return its status
   */
  public static int run(Jdk jdk, Path mavenHome, MavenWords line)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(mavenHome.resolve("bin").resolve("mvn").toString());
    command.addAll(line.words());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", jdk.home().toString());
    environment.put(VARIABLE, thisProcess() + " " + thisJava());
    // Its words are already on the command line.
    environment.remove("MAVEN_ARGS");
    Process maven = builder.start();
    Thread passOn = new Thread(() -> end(maven), "solo5: ends Maven on the other JDK");
    Runtime.getRuntime().addShutdownHook(passOn);
    int status = maven.waitFor();
    Runtime.getRuntime().removeShutdownHook(passOn);
    return status;
  }

  private static void end(Process maven) {
    maven.destroy();
    try {
      maven.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What Maven runs on, for people to read. */
  public static String thisJava() {
    return System.getProperty("java.version") + ", " + System.getProperty("java.home");
  }

  /** The Java of the Maven that started this one; empty when nobody did. */
  public static Optional<String> first(Map<String, String> environment) {
    String by = environment.get(VARIABLE);
    return by == null ? Optional.empty() : Optional.of(by.substring(by.indexOf(' ') + 1));
  }

  /**
   * In the second Maven: ends it, and with it its guests, as soon as the first is gone. Does
   * nothing anywhere else, or when called again.
   */
  public static synchronized void followFirst(Map<String, String> environment) {
    String by = environment.get(VARIABLE);
    if (by == null || watching) {
      return;
    }
    watching = true;
    Path first = Paths.get("/proc", by.substring(0, Math.max(0, by.indexOf(' '))));
    Thread watch = new Thread(() -> follow(first), "solo5: watches the first Maven");
    watch.setDaemon(true);
    watch.start();
  }

  private static void follow(Path first) {
    try {
      while (Files.exists(first)) {
        Thread.sleep(LOOKS_EVERY_MILLIS);
      }
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number of this process: Java 8 has no other word for it that is documented for Linux. */
  private static String thisProcess() throws IOException {
    return Paths.get("/proc/self").toRealPath().getFileName().toString();
  }
}
