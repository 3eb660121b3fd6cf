package dev.solo5.maven;

import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.maven.group.Group;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the target and version that a unikernel was linked for to standard output or a file. With
 * {@code -q}, standard output contains nothing else.
 */
@Mojo(name = "query-abi", requiresProject = false, threadSafe = true)
public final class QueryAbiMojo extends SoloMojo {
  @Group private final Query query = new Query(this);

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return query.lacking(reactor);
  }

  @Override
  protected void work() throws ProblemException {
    query.answer(UnikernelFile.readAbi(query.unikernel()).query());
  }
}
