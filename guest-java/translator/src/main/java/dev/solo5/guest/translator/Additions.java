package dev.solo5.guest.translator;

import java.util.Arrays;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;

/**
 * Adds methods to classes of the class library, or puts them in the place of those there: a class
 * {@code java.a.B} gets the public static methods of {@code java.a.BMethods}, as instance methods
 * where {@code @Instance} says so; {@code java.a.B$C} those of {@code java.a.BCMethods}. A method
 * with {@code @Constructor} becomes a constructor, which gives what it returns to another one.
 */
final class Additions implements ClassHolderTransformer {
  private static final String SUFFIX = "Methods";
  private static final String INSTANCE = "dev.solo5.guest.classlib.Instance";
  private static final String CONSTRUCTOR = "dev.solo5.guest.classlib.Constructor";
  private static final String INIT = "<init>";

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
        if (method.getAnnotations().get(CONSTRUCTOR) == null) {
          add(type, method);
        } else {
          addConstructor(type, method);
        }
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

  private static void addConstructor(ClassHolder type, MethodReader method) {
    ValueType[] signature = method.getSignature();
    signature[signature.length - 1] = ValueType.VOID;
    var added = new MethodHolder(new MethodDescriptor(INIT, signature));
    added.setLevel(method.getLevel());
    type.addMethod(added);
    var other = new MethodReference(type.getName(), INIT, method.getResultType(), ValueType.VOID);
    added.setProgram(constructor(method.getReference(), other));
  }

  /** Gives what a static method makes of the parameters to a constructor of one parameter. */
  private static Program constructor(MethodReference method, MethodReference other) {
    var program = new Program();
    Variable receiver = program.createVariable();
    Variable[] parameters = new Variable[method.parameterCount()];
    Arrays.setAll(parameters, _ -> program.createVariable());
    Variable made = program.createVariable();
    var make = new InvokeInstruction();
    make.setType(InvocationType.SPECIAL);
    make.setMethod(method);
    make.setArguments(parameters);
    make.setReceiver(made);
    var construct = new InvokeInstruction();
    construct.setType(InvocationType.SPECIAL);
    construct.setMethod(other);
    construct.setInstance(receiver);
    construct.setArguments(made);
    // A method that may suspend is entered at its first block, and resumed at a later one.
    BasicBlock entry = program.createBasicBlock();
    BasicBlock block = program.createBasicBlock();
    var jump = new JumpInstruction();
    jump.setTarget(block);
    entry.add(jump);
    block.add(make);
    block.add(construct);
    block.add(new ExitInstruction());
    return program;
  }
}
