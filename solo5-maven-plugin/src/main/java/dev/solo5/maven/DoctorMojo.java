package dev.solo5.maven;

import dev.solo5.build.doctor.Check;
import dev.solo5.build.doctor.Doctor;
import dev.solo5.build.doctor.ExaminedMachine;
import dev.solo5.build.doctor.Findings;
import dev.solo5.build.doctor.Probes;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.jdk.Jdk;
import dev.solo5.maven.jdk.Relaunch;
import dev.solo5.toolchain.process.BuildHost;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the machine lacks for building and running unikernels, and says what to do about it:
 * compilers, JDK, KVM and its abilities, seccomp, tap, QEMU, disk space.
 *
 * <p>Needs no project. Fails if something is missing without which no unikernel can be built, or
 * none can run under spt.
 */
@Mojo(name = "doctor", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class DoctorMojo extends SoloMojo {
  /** Whether the goal fails if anything is not {@code ok}. */
  @Parameter(property = "solo5.strict", defaultValue = "false")
  private boolean strict;

  /** The format of the answer: {@code text}, or {@code json} on standard output. */
  @Parameter(property = "solo5.format", defaultValue = "text")
  private String format;

  /** A file to which the answer is also written as JSON. */
  @Parameter(property = "solo5.json")
  private @Nullable File json;

  /** The C compiler, as a name or a path. Default: the first of cc, gcc and clang that works. */
  @Parameter(property = "solo5.compiler")
  private @Nullable String compiler;

  /**
   * The directory of the caches. Default: {@code $XDG_CACHE_HOME/solo5} or {@code ~/.cache/solo5}.
   */
  @Parameter(property = "solo5.cacheDirectory")
  private @Nullable File cacheDirectory;

  /** The version of Maven. */
  @Parameter(defaultValue = "${maven.version}", readonly = true)
  private @Nullable String mavenVersion;

  @Override
  protected void work() throws ProblemException {
    boolean asJson = asJson();
    Findings findings = look();
    if (json != null) {
      write(findings.toJson().getBytes(StandardCharsets.UTF_8), absolute(json));
    }
    if (asJson) {
      Stdout.write(findings.toJson().getBytes(StandardCharsets.UTF_8));
    } else {
      findings.checks().forEach(this::say);
    }
    List<String> lacking = strict ? findings.complaints() : findings.missing();
    if (!lacking.isEmpty()) {
      throw new ProblemException(new Problem.MachineLacks(lacking));
    }
  }

  private boolean asJson() throws ProblemException {
    return switch (format) {
      case "json" -> true;
      case "text" -> false;
      default -> throw ProblemException.badParameter("format", format, "text or json");
    };
  }

  private Findings look() throws ProblemException {
    try {
      return new Doctor(machine(), new Probes(jars(), BuildHost.system(), base())).look();
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private ExaminedMachine machine() {
    Map<String, String> properties =
        System.getProperties().stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, name -> System.getProperty(name, "")));
    return new ExaminedMachine(
        BuildHost.system(),
        properties,
        new ExaminedMachine.Java(Jdk.REQUIRED, Relaunch.first(System.getenv())),
        mavenVersion == null ? "" : mavenVersion,
        base(),
        CacheDirectory.of(
            Optional.ofNullable(cacheDirectory).map(SoloMojo::absolute),
            BuildHost.system(),
            base()),
        text("solo5.compiler", compiler),
        Path.of("/dev"));
  }

  private void say(Check check) {
    String line = "%-8s %-13s %s".formatted(check.status().text(), check.name(), check.found());
    String advice = check.advice().map(text -> ". " + text).orElse("");
    switch (check.status()) {
      case OK -> getLog().info(line);
      case WARNING -> getLog().warn(line + advice);
      case MISSING -> {
        if (check.blocks()) {
          getLog().error(line + advice);
        } else {
          getLog().warn(line + advice);
        }
      }
    }
  }
}
