package dev.solo5.toolchain.sdk;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.compiler.CompilerMessages;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.SdkBroken;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The programs' ahead-of-time caches (JEP 514), each made by a training run: classes loaded and
 * linked, which more than halves the time to the first line.
 *
 * <p>The training runs read or run a unikernel that the SDK itself has built, which also proves
 * that it can.
 */
record Trainings(BuildHost host, Tools tools, Tree tree) {
  private static final Path ENV = Path.of("/usr/bin/env");

  /**
   * Trains all programs that want it.
   *
   * @return those that got no cache: an older JVM, or one that can't make them
   */
  List<String> run(SdkRequest request)
      throws ToolchainException, IOException, InterruptedException {
    Path work = Files.createTempDirectory(tree.root(), "training");
    try {
      for (Target target : Bindings.TARGETS) {
        build(target, work);
      }
      List<String> uncached = new ArrayList<>();
      int done = 0;
      for (SdkProgram program : request.programs()) {
        host.progress().at("Preparing the programs' start-up", done++, request.programs().size());
        Optional<Training> training = program.training();
        if (training.isPresent()
            && !train(new LauncherScript(program, request.java()), training.get(), work)) {
          uncached.add(program.name());
        }
      }
      return uncached;
    } finally {
      host.progress().at("Preparing the programs' start-up", 1, 1);
      DirectoryTrees.delete(work);
    }
  }

  private void build(Target target, Path work)
      throws ToolchainException, IOException, InterruptedException {
    Files.writeString(work.resolve("hello.c"), Template.text("hello.c"));
    Path cc = tree.root().resolve("bin/" + tools.triple() + "-cc");
    List<String> arguments =
        List.of("-z", "solo5-abi=" + target.text(), "hello.c", "-o", unikernel(target));
    Finished finished = host.processes().run(new Command(cc, arguments, work));
    if (!finished.succeeded()) {
      throw new ToolchainException(
          new SdkBroken(target, CompilerMessages.parse(finished.output(), work, true)));
    }
  }

  private boolean train(LauncherScript launcher, Training training, Path work)
      throws ToolchainException, IOException, InterruptedException {
    Path unikernel = work.resolve(unikernel(training.guest()));
    List<String> arguments = launcher.training(training, tree.root().relativize(unikernel));
    // For everybody: not with the options that the environment of this one has for JVMs.
    List<String> words = new ArrayList<>();
    YieldingOptions.VARIABLES.forEach(variable -> words.addAll(List.of("-u", variable)));
    words.add(launcher.java().toString());
    words.addAll(arguments);
    host.processes().run(new Command(ENV, words, tree.root()));
    Path cache = tree.root().resolve(launcher.cache());
    // What the JVM leaves when it could not turn the recording into a cache.
    Files.deleteIfExists(cache.resolveSibling(cache.getFileName() + ".config"));
    return Files.isRegularFile(cache);
  }

  private static String unikernel(Target target) {
    return "hello." + target.text();
  }
}
