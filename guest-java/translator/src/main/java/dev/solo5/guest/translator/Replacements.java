package dev.solo5.guest.translator;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** Methods of the class library in whose place the runtime's are called. */
final class Replacements implements ClassHolderTransformer {
  static final String RUNTIME = "dev.solo5.guest.runtime.";
  static final String START = RUNTIME + "Start";

  private static final ValueType OBJECT = ValueType.object("java.lang.Object");
  private static final ValueType THROWABLE = ValueType.object("java.lang.Throwable");
  private static final ValueType ARGUMENTS =
      ValueType.arrayOf(ValueType.object("java.lang.String"));
  private static final ValueType ADDRESS = ValueType.object("org.teavm.interop.Address");
  private static final ValueType TYPE = ValueType.object("org.teavm.runtime.RuntimeClass");
  private static final String ALLOCATOR = "org.teavm.runtime.Allocator";
  private static final String ALLOCATION = RUNTIME + "Allocation";
  private static final ValueType[] COPY = {
    OBJECT, ValueType.INTEGER, OBJECT, ValueType.INTEGER, ValueType.INTEGER, ValueType.VOID
  };
  private static final String EXCEPTIONS = "org.teavm.runtime.ExceptionHandling";
  private static final String THROWING = RUNTIME + "Throwing";

  /** Methods that do nothing but call a static one, with their receiver and arguments. */
  private final Map<MethodReference, MethodReference> bodies = new HashMap<>();

  Replacements(String mainClass) {
    bodies.put(
        new MethodReference(START, "program", ARGUMENTS, ValueType.VOID),
        new MethodReference(mainClass, "main", ARGUMENTS, ValueType.VOID));
    bodies.put(
        new MethodReference("java.lang.Object", "clone", OBJECT),
        new MethodReference(RUNTIME + "Copies", "of", OBJECT, OBJECT));
    bodies.put(
        new MethodReference("java.lang.Throwable", "fillInStackTrace", THROWABLE),
        new MethodReference(RUNTIME + "Traces", "fillIn", THROWABLE, THROWABLE));
    bodies.put(
        new MethodReference(ALLOCATOR, "allocate", TYPE, ADDRESS),
        new MethodReference(ALLOCATION, "allocate", TYPE, ADDRESS));
    bodies.put(
        new MethodReference(ALLOCATOR, "allocateArray", TYPE, ValueType.INTEGER, ADDRESS),
        new MethodReference(ALLOCATION, "allocateArray", TYPE, ValueType.INTEGER, ADDRESS));
    ValueType platform = ValueType.object("dev.solo5.guest.platform.Platform");
    bodies.put(
        new MethodReference("dev.solo5.guest.platform.Platform", "current", platform),
        new MethodReference(RUNTIME + "GuestPlatform", "instance", platform));
    ValueType thread = ValueType.object("java.lang.Thread");
    ValueType runnable = ValueType.object("java.lang.Runnable");
    bodies.put(
        new MethodReference(RUNTIME + "Waiting", "onInterrupt", thread, runnable, ValueType.VOID),
        new MethodReference("java.lang.Interrupts", "handle", thread, runnable, ValueType.VOID));
    for (String copy : new String[] {"arraycopy", "fastArraycopy"}) {
      bodies.put(
          new MethodReference("java.lang.System", copy, COPY),
          new MethodReference(RUNTIME + "Copies", "arraycopy", COPY));
    }
    throwing("throwArrayIndexOutOfBoundsException", "arrayIndex");
    throwing("throwNullPointerException", "nullPointer");
    throwing("throwClassCastException", "classCast");
  }

  private void throwing(String method, String runtime) {
    bodies.put(
        new MethodReference(EXCEPTIONS, method, ValueType.VOID),
        new MethodReference(THROWING, runtime, ValueType.VOID));
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      MethodReference target = bodies.get(method.getReference());
      if (target != null) {
        method.getModifiers().remove(ElementModifier.NATIVE);
        method.setProgram(body(method, target));
      }
    }
  }

  /** A body that calls a static method with the receiver, if there is one, and the arguments. */
  static Program body(MethodHolder method, MethodReference target) {
    Program program = new Program();
    Variable receiver = program.createVariable(); // a static method has it too, and leaves it out
    Variable[] arguments = new Variable[target.parameterCount()];
    int first = 0;
    if (!method.hasModifier(ElementModifier.STATIC)) {
      arguments[first++] = receiver;
    }
    for (int i = first; i < arguments.length; i++) {
      arguments[i] = program.createVariable();
    }
    BasicBlock block = program.createBasicBlock();
    var call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(target);
    call.setArguments(arguments);
    block.add(call);
    var exit = new ExitInstruction();
    if (target.getReturnType() != ValueType.VOID) {
      Variable result = program.createVariable();
      call.setReceiver(result);
      exit.setValueToReturn(result);
    }
    block.add(exit);
    return program;
  }
}
