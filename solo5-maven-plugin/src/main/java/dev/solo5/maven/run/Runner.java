package dev.solo5.maven.run;

import dev.solo5.maven.device.HostResources;
import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.maven.tender.Launcher;
import dev.solo5.maven.tender.StartupCache;
import dev.solo5.maven.tender.TenderJars;
import dev.solo5.maven.tender.TenderJvm;
import dev.solo5.maven.unikernel.Unikernel;
import dev.solo5.toolchain.target.LinkTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs unikernels, each in a tender of its own.
 *
 * @param jars where the tenders come from
 * @param cache makes them start fast
 * @param launcher starts them on the console
 */
public record Runner(TenderJars jars, StartupCache cache, Launcher launcher) {

  /**
   * Runs a unikernel to its end.
   *
   * @throws ProblemException when it was not run; a guest that fails is an {@link Ending}
   */
  public Ending run(Unikernel unikernel, RunRequest request) throws ProblemException {
    unikernel.declared().check(request.attachments());
    HostResources.ofThisMachine().check(request.attachments());
    LinkTarget target = unikernel.target();
    TenderJvm jvm = TenderJvm.onThisJdk(target, jars.of(target), request.jvmOptions());
    return new Ending(target, launch(jvm, unikernel.file(), request));
  }

  private int launch(TenderJvm jvm, Path unikernel, RunRequest request) throws ProblemException {
    try {
      List<String> cacheOptions = cache.options(jvm, TenderCommandLine.training(unikernel));
      return launcher.launch(
          jvm.command(cacheOptions, TenderCommandLine.of(unikernel, request)), request.directory());
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.MachineFailed("the tender", String.valueOf(e.getMessage())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(new Problem.Interrupted(), e);
    }
  }
}
