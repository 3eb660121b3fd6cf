package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.unikernel.Unikernel;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the manifest of a unikernel to standard output, or to a file. With {@code -q} nothing else
 * is on standard output.
 */
@Mojo(name = "query-manifest", requiresProject = false, threadSafe = true)
public final class QueryManifestMojo extends QueryMojo {
  @Override
  protected String query(Path unikernel) throws ProblemException {
    return Unikernel.readManifest(unikernel).query();
  }
}
