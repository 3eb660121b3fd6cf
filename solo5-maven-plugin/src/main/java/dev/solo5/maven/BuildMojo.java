package dev.solo5.maven;

import dev.solo5.maven.problem.ProblemException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Builds the unikernels of the project, one for each target, from C and assembly sources and a
 * manifest. Compiles and links only what changed since the last build.
 *
 * <p>Bound to {@code compile}, so that tests of the project can run what was built.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.COMPILE, threadSafe = true)
public final class BuildMojo extends UnikernelMojo {
  @Override
  protected void work() throws ProblemException {
    build(buildRequest(targets()));
  }
}
