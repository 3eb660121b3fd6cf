package dev.solo5.site.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.solo5.site.MarkdownText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The public types of a source file, with what is public in them. */
final class OfferedReader extends TreePathScanner<@Nullable Void, String> {
  private static final Set<Tree.Kind> ALL_PUBLIC =
      Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

  private final DocTrees docs;
  private final List<Offered> types = new ArrayList<>();

  private OfferedReader(DocTrees docs) {
    this.docs = docs;
  }

  static List<Offered> read(Path file) {
    return Parsed.of(
        file,
        (unit, docs) -> {
          OfferedReader reader = new OfferedReader(docs);
          reader.scan(unit, "");
          return reader.types;
        });
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, String outer) {
    if (!isOffered(type.getModifiers(), getCurrentPath().getParentPath().getLeaf())) {
      return null;
    }
    String name = outer + type.getSimpleName();
    List<Offered.Member> members = new ArrayList<>();
    int place = types.size();
    for (Tree member : type.getMembers()) {
      TreePath path = new TreePath(getCurrentPath(), member);
      switch (member) {
        case VariableTree field when isOffered(field.getModifiers(), type) ->
            members.add(new Offered.Member(declaration(field), comment(path)));
        case MethodTree method when isOffered(method.getModifiers(), type) && isNew(method, path) ->
            members.add(new Offered.Member(declaration(method, type), comment(path)));
        case ClassTree inner -> scan(inner, name + ".");
        default -> {}
      }
    }
    types.add(place, new Offered(name, declaration(type), comment(getCurrentPath()), members));
    return null;
  }

  private static boolean isOffered(ModifiersTree modifiers, Tree around) {
    boolean inAllPublic = ALL_PUBLIC.contains(around.getKind());
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        || (inAllPublic && !modifiers.getFlags().contains(Modifier.PRIVATE));
  }

  /** An override without documentation of its own is omitted. */
  private boolean isNew(MethodTree method, TreePath path) {
    return docs.getDocCommentTree(path) != null
        || (!generated(method)
            && method.getModifiers().getAnnotations().stream()
                .noneMatch(one -> one.getAnnotationType().toString().equals("Override")));
  }

  /** Compact constructors of records only check. */
  private boolean generated(MethodTree method) {
    return method.getReturnType() == null && method.toString().isBlank();
  }

  private static String declaration(VariableTree field) {
    return words(field.getModifiers()) + field.getType() + " " + field.getName();
  }

  private static String declaration(MethodTree method, ClassTree type) {
    StringBuilder text = new StringBuilder(words(method.getModifiers()));
    if (!method.getTypeParameters().isEmpty()) {
      text.append('<').append(joined(method.getTypeParameters())).append("> ");
    }
    if (method.getReturnType() != null) {
      text.append(method.getReturnType()).append(' ').append(method.getName());
    } else {
      text.append(type.getSimpleName());
    }
    text.append('(')
        .append(
            method.getParameters().stream()
                .map(parameter -> parameter.getType() + " " + parameter.getName())
                .collect(Collectors.joining(", ")))
        .append(')');
    if (!method.getThrows().isEmpty()) {
      text.append(" throws ").append(joined(method.getThrows()));
    }
    return text.toString();
  }

  private static String declaration(ClassTree type) {
    StringBuilder text = new StringBuilder(words(type.getModifiers()));
    text.append(
        switch (type.getKind()) {
          case INTERFACE -> "interface ";
          case ANNOTATION_TYPE -> "@interface ";
          case ENUM -> "enum ";
          case RECORD -> "record ";
          default -> "class ";
        });
    text.append(type.getSimpleName());
    if (type.getKind() == Tree.Kind.RECORD) {
      text.append('(').append(components(type)).append(')');
    }
    if (type.getExtendsClause() != null) {
      text.append(" extends ").append(type.getExtendsClause());
    }
    if (!type.getImplementsClause().isEmpty()) {
      boolean interfaceKind = type.getKind() == Tree.Kind.INTERFACE;
      text.append(interfaceKind ? " extends " : " implements ")
          .append(joined(type.getImplementsClause()));
    }
    return text.toString();
  }

  private static String components(ClassTree type) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
        .map(field -> field.getType() + " " + field.getName())
        .collect(Collectors.joining(", "));
  }

  private static String words(ModifiersTree modifiers) {
    return modifiers.getFlags().stream().map(flag -> flag + " ").collect(Collectors.joining());
  }

  private static String joined(List<? extends Tree> trees) {
    return trees.stream().map(Tree::toString).collect(Collectors.joining(", "));
  }

  private String comment(TreePath path) {
    DocCommentTree comment = docs.getDocCommentTree(path);
    if (comment == null) {
      return "";
    }
    StringBuilder text = new StringBuilder(Prose.of(comment.getFullBody()));
    StringBuilder tags = new StringBuilder();
    for (DocTree tag : comment.getBlockTags()) {
      tags.append(tag(tag));
    }
    return text.append(tags.isEmpty() ? "" : "\n\n").append(tags).toString().strip();
  }

  private static String tag(DocTree tag) {
    return switch (tag) {
      case ParamTree parameter ->
          item(MarkdownText.code(parameter.getName().toString()), parameter.getDescription());
      case ReturnTree result -> item("returns", result.getDescription());
      case ThrowsTree exception ->
          item(
              "throws " + MarkdownText.code(exception.getExceptionName().getSignature()),
              exception.getDescription());
      default -> "";
    };
  }

  private static String item(String about, List<? extends DocTree> description) {
    return "- " + about + ": " + Prose.of(description) + "\n";
  }
}
