package dev.solo5.toolchain.bindings;

import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BindingsFailed;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Follows a recipe in a tree of sources. */
record BindingsCompilation(BuildHost host, BindingsRecipe recipe, Path tree) {
  /** Leaves the object and the script in {@code directory}, and removes the tree. */
  void into(Path directory) throws ToolchainException, IOException, InterruptedException {
    var steps = new Steps(host, "the bindings of " + recipe.target().text(), tree, this::failed);
    List<Path> objects = steps.compile(recipe.compiler(), recipe.version(), recipe.sources());
    Path joined = tree.resolve("joined.o");
    steps.run(recipe.compiler().linker(), recipe.join(objects, joined));
    Path object = directory.resolve(recipe.objectName());
    steps.run(recipe.compiler().objcopy(), recipe.localise(joined, object));
    Files.move(tree.resolve(recipe.script()), directory.resolve(recipe.scriptName()));
    DirectoryTrees.delete(tree);
  }

  private BindingsFailed failed(List<Diagnostic> diagnostics) {
    return new BindingsFailed(recipe.target().text(), recipe.compiler().path(), diagnostics);
  }
}
