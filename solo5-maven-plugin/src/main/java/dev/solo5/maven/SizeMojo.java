package dev.solo5.maven;

import dev.solo5.build.compile.BuildRequest;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.size.SizeHistory;
import dev.solo5.build.size.SizeReport;
import dev.solo5.build.size.SizeText;
import dev.solo5.elf.Target;
import dev.solo5.maven.group.Group;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints the sizes of the unikernels: by section, by source, object and archive member, the largest
 * functions and variables, and what changed since the previous version. Builds them first if
 * necessary. The same figures as JSON are in {@code target/solo5/size/NAME.TARGET.json}.
 */
@Mojo(name = "size", threadSafe = true)
public final class SizeMojo extends SoloMojo {
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
    linking.build(request);
    SizeHistory sizes = Linking.sizes(request);
    for (Target target : request.targets().stream().sorted().toList()) {
      SizeReport report = Linking.measure(request, target);
      Optional<SizeReport> before = sizes.put(report);
      SizeText.of(report, before).forEach(getLog()::info);
      getLog().info("  as JSON: " + base().relativize(sizes.file(report)));
    }
  }
}
