package dev.solo5.toolchain.bindings;

import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.BindingsFailed;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.DirectoryTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the support of constructors and of C++ is made.
 *
 * @param sources paths in the bindings' tree
 */
record SupportRecipe(Compiler compiler, String version, List<String> sources) {
  /** Where the sources are listed in the bindings' tree. */
  static final String LIST = "sources/support.txt";

  private static final String CONSTRUCTORS = "support/constructors.c";

  /** What was made, in the directory of an entry. */
  static Support in(Path entry) {
    return new Support(entry.resolve("constructors.o"), entry.resolve("libcxx-support.a"));
  }

  /** Leaves object and archive in {@code directory}, and removes the tree. */
  void make(BuildHost host, Path tree, Path directory)
      throws ToolchainException, IOException, InterruptedException {
    Support made = in(directory);
    var steps = new Steps(host, "the support of C++", tree, this::failed);
    List<Path> objects = steps.compile(compiler, version, sources);
    steps.run(compiler.archiver(), archive(made.cxx(), objects));
    Files.move(tree.resolve(CONSTRUCTORS + ".o"), made.constructors());
    DirectoryTrees.delete(tree);
  }

  /** All of this that the compiler's identity does not say. */
  List<String> description() {
    List<String> all = new ArrayList<>(BindingsRecipe.flags(compiler, version));
    all.addAll(sources);
    all.addAll(archive(Path.of("archive"), List.of()));
    return all;
  }

  /** D: no times and no owners, which would differ from one machine to the next. */
  private static List<String> archive(Path archive, List<Path> objects) {
    List<String> arguments = new ArrayList<>(List.of("rcsD", archive.toString()));
    objects.stream()
        .map(Path::toString)
        .filter(object -> !object.startsWith(CONSTRUCTORS))
        .forEach(arguments::add);
    return arguments;
  }

  private BindingsFailed failed(List<Diagnostic> diagnostics) {
    return new BindingsFailed("C++", compiler.path(), diagnostics);
  }
}
