package dev.solo5.build.run;

import dev.solo5.build.device.HostResources;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.JavaProgram;
import dev.solo5.build.process.ProgramJars;
import dev.solo5.build.process.StartupCache;
import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.elf.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes ready what runs unikernels, each in a tender of its own.
 *
 * @param jars where the tenders come from
 * @param cache makes them start fast
 */
public record Runner(ProgramJars jars, StartupCache cache) {

  /** Something that starts a program and tells how it went. */
  @FunctionalInterface
  public interface Start<T> {
    /** Starts it. */
    T start(GuestCommand command) throws IOException, InterruptedException, ProblemException;
  }

  /**
   * Prepares the run of a unikernel and hands it on.
   *
   * @throws ProblemException when it can't be run as requested, or can't be started
   */
  public <T> T run(UnikernelFile unikernel, RunRequest request, Start<T> start)
      throws ProblemException {
    unikernel.declared().check(request.attachments());
    if (request.memory().isPresent()) {
      unikernel.checkFits(request.memory().get());
    }
    HostResources.ofThisMachine().check(request.attachments());
    try {
      return start.start(command(unikernel, request));
    } catch (IOException e) {
      throw ProblemException.machineFailed("the tender", e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private GuestCommand command(UnikernelFile unikernel, RunRequest request)
      throws ProblemException, InterruptedException {
    Target target = unikernel.target();
    TiedProcess.Tie tie =
        request.usesStandardInput() ? TiedProcess.Tie.GUARD : TiedProcess.Tie.INPUT;
    List<String> tender = tender(target, unikernel.file(), request, tie);
    return new GuestCommand(
        target,
        request.userNetworks().isEmpty() ? tender : network(request, tender, tie),
        request.directory(),
        tie);
  }

  private List<String> tender(
      Target target, Path unikernel, RunRequest request, TiedProcess.Tie tie)
      throws ProblemException, InterruptedException {
    JavaProgram program = JavaProgram.tender(target, jars.of(target), request.jvmOptions());
    return program.command(
        options(program, TenderCommandLine.training(unikernel), tie),
        TenderCommandLine.of(target, unikernel, request));
  }

  private List<String> network(RunRequest request, List<String> tender, TiedProcess.Tie tie)
      throws ProblemException, InterruptedException {
    JavaProgram program = JavaProgram.network(jars.of("solo5-network"));
    return program.command(
        options(program, TenderCommandLine.networkTraining(), tie),
        TenderCommandLine.network(request, tender));
  }

  private List<String> options(JavaProgram program, List<String> training, TiedProcess.Tie tie)
      throws InterruptedException {
    List<String> options = new ArrayList<>(cache.options(program, training));
    if (tie == TiedProcess.Tie.INPUT) {
      options.add(JavaProgram.TIED);
    }
    return options;
  }
}
