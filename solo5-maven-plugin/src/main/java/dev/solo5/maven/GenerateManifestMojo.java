package dev.solo5.maven;

import dev.solo5.build.compile.GeneratedManifest;
import dev.solo5.build.problem.ProblemException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Generates the C source of the manifest's NOTE from {@code manifest.json}. The goal {@code build}
 * does this by itself; this one is for those who compile with tools of their own.
 */
@Mojo(name = "generate-manifest", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateManifestMojo extends ManifestMojo {
  @Override
  protected void work() throws ProblemException {
    if (comesBefore("default-generate-manifest")) {
      getLog()
          .info(
              "Manifest %s is made by the build: checked when the unikernel is built"
                  .formatted(base().relativize(manifest())));
      return;
    }
    Path source = GeneratedManifest.generate(manifest(), generatedSources(), pluginVersion());
    getLog().info("Manifest source: " + base().relativize(source));
  }
}
