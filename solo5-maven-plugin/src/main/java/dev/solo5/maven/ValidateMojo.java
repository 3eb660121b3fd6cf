package dev.solo5.maven;

import dev.solo5.build.compile.ManifestFile;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.group.Group;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks {@code manifest.json} and reports mistakes before anything is compiled. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends SoloMojo {
  @Group private final UnikernelSource source = new UnikernelSource(this);

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return source.lacking();
  }

  @Override
  protected void work() throws ProblemException {
    if (source.comesBeforeManifest("default-validate")) {
      return;
    }
    Path manifest = source.manifest();
    int devices = ManifestFile.read(manifest).devices().size();
    info(
        "Manifest %s: %s %s",
        base().relativize(manifest), devices, devices == 1 ? "device" : "devices");
  }
}
