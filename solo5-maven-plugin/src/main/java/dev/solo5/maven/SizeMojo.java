package dev.solo5.maven;

import dev.solo5.build.compile.BuildRequest;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.size.SizeReport;
import dev.solo5.build.size.SizeText;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Says how large the unikernels are: by section, by source, object and member of an archive, the
 * largest functions and variables, and what changed since the build before. Builds first what has
 * to be built. The same as JSON is in {@code target/solo5/size/NAME.TARGET.json}.
 */
@Mojo(name = "size", threadSafe = true)
public final class SizeMojo extends UnikernelMojo {
  @Override
  protected void work() throws ProblemException {
    BuildRequest request = buildRequest(targets());
    build(request);
    for (var target : request.targets().stream().sorted().toList()) {
      SizeReport report = measure(request, target);
      Optional<SizeReport> before = sizes(request).put(report);
      SizeText.of(report, before).forEach(getLog()::info);
      Path json = sizes(request).file(report);
      getLog().info("  as JSON: " + request.baseDirectory().relativize(json));
    }
  }
}
