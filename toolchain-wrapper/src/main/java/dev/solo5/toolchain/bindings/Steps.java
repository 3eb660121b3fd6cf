package dev.solo5.toolchain.bindings;

import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerMessages;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.InParallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Compilers and other tools run in a tree of the bindings' sources.
 *
 * @param part what is made, for those who watch
 * @param failure the problem there is when one fails, of what was said
 */
record Steps(
    BuildHost host,
    String part,
    Path tree,
    Function<List<Diagnostic>, ? extends ToolchainProblem> failure) {
  /** Compiles sources in parallel; the objects in their order, named relative to the tree. */
  List<Path> compile(Compiler compiler, String version, List<String> sources)
      throws ToolchainException, IOException, InterruptedException {
    List<Command> commands = new ArrayList<>();
    List<Path> objects = new ArrayList<>();
    for (String source : sources) {
      // Relative, so that the name of no directory gets into the object.
      Path object = Path.of(source + ".o");
      objects.add(object);
      commands.add(
          new Command(
              compiler.path(), BindingsRecipe.compile(compiler, version, source, object), tree));
    }
    List<Finished> all = InParallel.map(host, "Compiling " + part, commands, host.processes()::run);
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Finished one : all) {
      diagnostics.addAll(CompilerMessages.parse(one.output(), tree, !one.succeeded()));
    }
    if (!all.stream().allMatch(Finished::succeeded)) {
      throw new ToolchainException(failure.apply(diagnostics));
    }
    return objects;
  }

  /** Runs another tool. */
  void run(Path program, List<String> arguments) throws ToolchainException, InterruptedException {
    Finished finished = host.processes().run(new Command(program, arguments, tree));
    if (!finished.succeeded()) {
      throw new ToolchainException(
          failure.apply(CompilerMessages.parse(finished.output(), tree, true)));
    }
  }
}
