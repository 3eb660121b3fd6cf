package dev.solo5.maven;

import dev.solo5.build.compile.BuildRequest;
import dev.solo5.build.compile.ManifestFile;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.group.Group;
import dev.solo5.toolchain.BuildResult;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Builds the project's unikernels, one for each target, from C and assembly sources and a manifest.
 * Compiles and links only what changed since the last build.
 *
 * <p>Bound to {@code compile}, so that the project's tests can run what was built. In the packaging
 * {@code unikernel}, the project publishes what the execution {@code default-build} builds.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.COMPILE, threadSafe = true)
public final class BuildMojo extends SoloMojo {
  @Group private final UnikernelSource source = new UnikernelSource(this);
  @Group private final Compiling compiling = new Compiling(this);
  @Group private final Translating translating = new Translating(this, compiling);
  @Group private final Linking linking = new Linking(this, source, compiling, translating);

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return source.lacking();
  }

  @Override
  protected void work() throws ProblemException {
    BuildRequest request = linking.request(linking.targets());
    BuildResult result = linking.build(request);
    if (project.getPackaging().equals("unikernel") && executionId().equals("default-build")) {
      publish(request, result);
    }
  }

  /** Early, so that other projects of the same build have them without {@code package}. */
  private void publish(BuildRequest request, BuildResult result) throws ProblemException {
    ProjectArtifacts artifacts = artifacts();
    Path manifest = compiling.output().resolve(compiling.name() + ".json");
    ManifestFile.writeCanonical(ManifestFile.read(request.manifest()), manifest);
    artifacts.main(manifest);
    artifacts.prepareJavaTests();
    new PublishedPom(project, translating.mainClass().isPresent())
        .use(compiling.output().resolve(compiling.name() + ".pom"));
    String architecture = result.architecture().text();
    result
        .binaries()
        .forEach((target, file) ->
            artifacts.attach(ProjectArtifacts.ELF, target.text() + "-" + architecture, file));
  }
}
