package dev.solo5.toolchain.bindings;

import dev.solo5.toolchain.compiler.CompilerMessages;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BindingsFailed;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.process.InParallel;
import dev.solo5.toolchain.store.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows a recipe in a tree of sources. */
record BindingsCompilation(Host host, BindingsRecipe recipe, Path tree) {
  /** Leaves the object and the script in {@code directory}, and removes the tree. */
  void into(Path directory) throws ToolchainException, IOException, InterruptedException {
    List<Path> objects = compile();
    Path joined = tree.resolve("joined.o");
    run(recipe.compiler().linker(), recipe.join(objects, joined));
    Path object = directory.resolve(recipe.objectName());
    run(recipe.compiler().objcopy(), recipe.localise(joined, object));
    Files.move(tree.resolve(recipe.script()), directory.resolve(recipe.scriptName()));
    Trees.delete(tree);
  }

  private List<Path> compile() throws ToolchainException, IOException, InterruptedException {
    List<Command> commands = new ArrayList<>();
    List<Path> objects = new ArrayList<>();
    for (String source : recipe.sources()) {
      // Relative, so that the name of no directory gets into the object.
      Path object = Path.of(source + ".o");
      objects.add(object);
      commands.add(new Command(recipe.compiler().path(), recipe.compile(source, object), tree));
    }
    List<Finished> all =
        InParallel.map(
            host,
            "Compiling the bindings of " + recipe.target().abi(),
            commands,
            host.processes()::run);
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Finished one : all) {
      diagnostics.addAll(CompilerMessages.parse(one.output(), tree, !one.succeeded()));
    }
    if (!all.stream().allMatch(Finished::succeeded)) {
      throw failed(diagnostics);
    }
    return objects;
  }

  private void run(Path program, List<String> arguments)
      throws ToolchainException, IOException, InterruptedException {
    Finished finished = host.processes().run(new Command(program, arguments, tree));
    if (!finished.succeeded()) {
      throw failed(CompilerMessages.parse(finished.output(), tree, true));
    }
  }

  private ToolchainException failed(List<Diagnostic> diagnostics) {
    return new ToolchainException(
        new BindingsFailed(recipe.target(), recipe.compiler().path(), diagnostics));
  }
}
