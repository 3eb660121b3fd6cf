package dev.solo5.site.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The types of a source file: by their names in it, {@code Outer.Inner}. */
final class TypeReader extends TreePathScanner<@Nullable Void, String> {
  private final DocTrees docs;
  private final Map<String, TypeDoc> types = new HashMap<>();

  private TypeReader(DocTrees docs) {
    this.docs = docs;
  }

  /** The file is parsed and not compiled. */
  static Map<String, TypeDoc> read(Path file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
      TypeReader reader = new TypeReader(DocTrees.instance(task));
      reader.scan(task.parse(), "");
      return reader.types;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, String outer) {
    String name = outer + type.getSimpleName();
    Map<String, TypeDoc.Member> members = new LinkedHashMap<>();
    for (Tree member : type.getMembers()) {
      TreePath path = new TreePath(getCurrentPath(), member);
      switch (member) {
        case VariableTree field ->
            members.put(
                field.getName().toString(),
                new TypeDoc.Member(written(field.getType()), List.of(), comment(path)));
        case MethodTree method when method.getReturnType() != null ->
            members.put(
                method.getName() + "()",
                new TypeDoc.Member(
                    written(method.getReturnType()),
                    method.getParameters().stream().map(p -> p.getName().toString()).toList(),
                    comment(path)));
        case ClassTree inner -> scan(inner, name + ".");
        default -> {}
      }
    }
    types.put(name, new TypeDoc(comment(getCurrentPath()), parent(type), members));
    return null;
  }

  private static Optional<String> parent(ClassTree type) {
    return type.getExtendsClause() instanceof IdentifierTree parent
        ? Optional.of(parent.getName().toString())
        : Optional.empty();
  }

  private static String written(Tree type) {
    return type instanceof AnnotatedTypeTree annotated
        ? annotated.getUnderlyingType().toString()
        : type.toString();
  }

  private String comment(TreePath path) {
    DocCommentTree comment = docs.getDocCommentTree(path);
    return comment == null ? "" : Prose.of(comment.getFullBody());
  }
}
