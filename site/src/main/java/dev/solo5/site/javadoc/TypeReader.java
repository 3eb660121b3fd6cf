package dev.solo5.site.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of a source file: by their names in it, {@code Outer.Inner}. */
final class TypeReader extends TreePathScanner<@Nullable Void, String> {
  private final DocTrees docs;
  private final Map<String, TypeDoc> types = new HashMap<>();

  private TypeReader(DocTrees docs) {
    this.docs = docs;
  }

  static Map<String, TypeDoc> read(Path file) {
    return Parsed.of(
        file,
        (unit, docs) -> {
          TypeReader reader = new TypeReader(docs);
          reader.scan(unit, "");
          return reader.types;
        });
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
