package dev.solo5.maven;

import dev.solo5.build.compile.ManifestFile;
import dev.solo5.build.problem.ProblemException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks {@code manifest.json}, and says where it is wrong before anything is compiled. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends ManifestMojo {
  @Override
  protected void work() throws ProblemException {
    if (comesBefore("default-validate")) {
      getLog()
          .info(
              "Manifest %s is made by the build: checked when the unikernel is built"
                  .formatted(base().relativize(manifest())));
      return;
    }
    int devices = ManifestFile.read(manifest()).devices().size();
    getLog()
        .info(
            "Manifest %s: %s %s"
                .formatted(
                    base().relativize(manifest()), devices, devices == 1 ? "device" : "devices"));
  }
}
