package dev.solo5.guest.translator;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;

/**
 * Has {@code synchronized} call methods of ours. The translator's own instruction is not seen as
 * one at which a thread may be suspended, so who waits for a monitor would go on with a broken
 * stack.
 */
final class Monitors implements ClassHolderTransformer {
  private static final String MONITORS = "java.lang.Monitors";
  private static final MethodReference ENTER = method("enter");
  private static final MethodReference EXIT = method("exit");

  private static MethodReference method(String name) {
    return new MethodReference(
        MONITORS, name, ValueType.object("java.lang.Object"), ValueType.VOID);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        transform(program);
      }
    }
  }

  private static void transform(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      Instruction next;
      for (Instruction each = block.getFirstInstruction(); each != null; each = next) {
        next = each.getNext(); // one that was replaced has none
        switch (each) {
          case MonitorEnterInstruction enter -> call(each, ENTER, enter.getObjectRef());
          case MonitorExitInstruction exit -> call(each, EXIT, exit.getObjectRef());
          default -> {}
        }
      }
    }
  }

  private static void call(Instruction instead, MethodReference method, Variable object) {
    var call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(method);
    call.setArguments(object);
    call.setLocation(instead.getLocation());
    instead.replace(call);
  }
}
