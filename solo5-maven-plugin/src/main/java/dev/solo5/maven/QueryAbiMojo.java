package dev.solo5.maven;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.unikernel.Unikernel;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes what a unikernel was linked for to standard output, or to a file: target and version. With
 * {@code -q} nothing else is on standard output.
 */
@Mojo(name = "query-abi", requiresProject = false, threadSafe = true)
public final class QueryAbiMojo extends QueryMojo {
  @Override
  protected String query(Path unikernel) throws ProblemException {
    return Unikernel.readAbi(unikernel).query();
  }
}
