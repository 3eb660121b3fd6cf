package dev.solo5.maven;

import dev.solo5.build.compile.GeneratedManifest;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.group.Group;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Generates the C source of the manifest's NOTE from {@code manifest.json}. The goal {@code build}
 * does this itself; use this goal if you compile with your own tools.
 */
@Mojo(name = "generate-manifest", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateManifestMojo extends SoloMojo {
  @Group private final UnikernelSource source = new UnikernelSource(this);

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return source.lacking();
  }

  @Override
  protected void work() throws ProblemException {
    if (!source.comesBeforeManifest("default-generate-manifest")) {
      Path generated =
          GeneratedManifest.generate(source.manifest(), source.generated(), pluginVersion());
      getLog().info("Manifest source: " + base().relativize(generated));
    }
  }
}
