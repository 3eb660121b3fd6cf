package dev.solo5.build.sdk;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.ProgramJars;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.sdk.Sdk;
import dev.solo5.toolchain.sdk.SdkExporter;
import dev.solo5.toolchain.sdk.SdkRequest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes SDKs.
 *
 * @param host the machine whose compiler goes into the SDK
 * @param jars where the programs come from
 * @param java what the programs run on
 */
public record SdkWriter(BuildHost host, ProgramJars jars, Path java) {

  /**
   * Writes an SDK.
   *
   * @param directory the SDK: made, or replaced when it is one already
   * @param toolchain which compiler, and where its bindings are kept
   * @param linker another linker than the compiler's
   * @param objcopy another objcopy than the compiler's
   * @throws ProblemException when the machine can't
   */
  public Sdk write(
      Path directory, ToolchainRequest toolchain, Optional<String> linker, Optional<String> objcopy)
      throws ProblemException {
    SdkRequest request =
        new SdkRequest(directory, linker, objcopy, new SdkPrograms(jars).all(), java);
    try {
      Toolchain found = Toolchain.find(toolchain, host);
      return new SdkExporter(host, found.compiler(), found::bindings).export(request);
    } catch (ToolchainException e) {
      throw new ProblemException(BuildProblem.BuildFailed.of(e), e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }
}
