package dev.solo5.guest.translator;

import java.util.Arrays;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;

/**
 * Adds methods to classes of the class library, or puts them in the place of those there: a class
 * {@code java.a.B} gets the public static methods of {@code java.a.BMethods}, as instance methods
 * where {@code @Instance} says so; {@code java.a.B$C} those of {@code java.a.BCMethods}.
 */
final class Additions implements ClassHolderTransformer {
  private static final String SUFFIX = "Methods";
  private static final String INSTANCE = "dev.solo5.guest.classlib.Instance";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    String name = type.getName();
    if (!name.startsWith("java.") || name.endsWith(SUFFIX)) {
      return;
    }
    ClassReader methods =
        context.getHierarchy().getClassSource().get(name.replace("$", "") + SUFFIX);
    if (methods == null) {
      return;
    }
    for (MethodReader method : methods.getMethods()) {
      if (method.hasModifier(ElementModifier.STATIC) && method.getLevel() == AccessLevel.PUBLIC) {
        add(type, method);
      }
    }
  }

  private static void add(ClassHolder type, MethodReader method) {
    boolean instance = method.getAnnotations().get(INSTANCE) != null;
    ValueType[] signature = method.getSignature();
    if (instance) {
      signature = Arrays.copyOfRange(signature, 1, signature.length);
    }
    var descriptor = new MethodDescriptor(method.getName(), signature);
    MethodHolder old = type.getMethod(descriptor);
    if (old != null) {
      type.removeMethod(old);
    }
    var added = new MethodHolder(descriptor);
    added.setLevel(method.getLevel());
    if (!instance) {
      added.getModifiers().add(ElementModifier.STATIC);
    }
    type.addMethod(added);
    added.setProgram(Replacements.body(added, method.getReference()));
  }
}
