package dev.solo5.site.javadoc;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source file, parsed and not compiled. */
final class Parsed {
  private Parsed() {}

  /** What is made of a file while the compiler has it open. */
  static <T> T of(Path file, BiFunction<CompilationUnitTree, DocTrees, T> reading) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
      CompilationUnitTree unit = task.parse().iterator().next();
      return reading.apply(unit, DocTrees.instance(task));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
