package dev.solo5.guest.translator;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.dependency.DependencyInfo;
import org.teavm.interop.Import;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Calls a function in C for each static native method of a program whose parameters and result are
 * numbers. It is called as the Java Native Interface calls it, {@code Java_package_Class_method},
 * and gets nothing but the arguments. One that is imported by annotation is left alone.
 */
final class NativeMethods implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().startsWith("java.") || type.getName().startsWith("org.teavm.")) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (isNative(method)
          && method.hasModifier(ElementModifier.STATIC)
          && method.getAnnotations().get(Import.class.getName()) == null
          && Stream.of(method.getSignature()).allMatch(NativeMethods::isNumber)) {
        AnnotationHolder imported = new AnnotationHolder(Import.class.getName());
        imported.getValues().put("name", new AnnotationValue(function(type, method)));
        method.getAnnotations().add(imported);
      }
    }
  }

  /** Declarations in C of the functions that are called, sorted. */
  static Set<String> declarations(DependencyInfo program) {
    Set<String> declarations = new TreeSet<>();
    for (MethodReference called : program.getReachableMethods()) {
      ClassReader type = program.getClassSource().get(called.getClassName());
      MethodReader method = type == null ? null : type.getMethod(called.getDescriptor());
      if (method != null && isNative(method)) {
        AnnotationReader imported = method.getAnnotations().get(Import.class.getName());
        String name = imported == null ? "" : imported.getValue("name").getString();
        if (name.equals(function(type, method))) {
          declarations.add(declaration(name, method));
        }
      }
    }
    return declarations;
  }

  private static boolean isNative(MethodReader method) {
    return method.hasModifier(ElementModifier.NATIVE);
  }

  /** Results may be nothing. */
  private static boolean isNumber(ValueType type) {
    return type instanceof ValueType.Primitive || type == ValueType.VOID;
  }

  /** A method that shares its name with another native one has its parameters in its name. */
  private static String function(ClassReader type, MethodReader method) {
    boolean overloaded =
        type.getMethods().stream()
                .filter(other -> isNative(other) && other.getName().equals(method.getName()))
                .count()
            > 1;
    String name = "Java_" + mangled(type.getName()) + "_" + mangled(method.getName());
    StringBuilder parameters = new StringBuilder();
    for (ValueType parameter : method.getParameterTypes()) {
      parameters.append(parameter);
    }
    return overloaded ? name + "__" + parameters : name;
  }

  private static String declaration(String function, MethodReader method) {
    String parameters =
        Stream.of(method.getParameterTypes())
            .map(NativeMethods::inC)
            .collect(Collectors.joining(", "));
    return "%s %s(%s);"
        .formatted(
            inC(method.getResultType()), function, parameters.isEmpty() ? "void" : parameters);
  }

  private static String inC(ValueType type) {
    if (!(type instanceof ValueType.Primitive primitive)) {
      return "void";
    }
    return switch (primitive.getKind()) {
      case BOOLEAN, BYTE -> "int8_t";
      case SHORT -> "int16_t";
      case CHARACTER -> "uint16_t";
      case INTEGER -> "int32_t";
      case LONG -> "int64_t";
      case FLOAT -> "float";
      case DOUBLE -> "double";
    };
  }

  /** As the Java Native Interface spells names. */
  static String mangled(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter == '.') {
        text.append('_');
      } else if (letter == '_') {
        text.append("_1");
      } else if (letter < 0x80 && Character.isLetterOrDigit(letter)) {
        text.append(letter);
      } else {
        text.append(String.format(Locale.ROOT, "_0%04x", (int) letter));
      }
    }
    return text.toString();
  }
}
