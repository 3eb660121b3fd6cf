package dev.solo5.guest.translator;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
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
    if (program.basicBlockCount() > 0 && enters(program.basicBlockAt(0))) {
      leaveEmpty(program, program.basicBlockAt(0));
    }
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

  private static boolean enters(BasicBlock block) {
    for (Instruction each : block) {
      if (each instanceof MonitorEnterInstruction) {
        return true;
      }
    }
    return false;
  }

  /** Moves a method's first block: one that is suspended there could not be resumed. */
  private static void leaveEmpty(Program program, BasicBlock first) {
    BasicBlock moved = program.createBasicBlock();
    for (TryCatchBlock each : first.getTryCatchBlocks()) {
      var copy = new TryCatchBlock();
      copy.setExceptionType(each.getExceptionType());
      copy.setHandler(each.getHandler());
      moved.getTryCatchBlocks().add(copy);
    }
    first.getTryCatchBlocks().clear();
    while (first.getFirstInstruction() != null) {
      Instruction each = first.getFirstInstruction();
      each.delete();
      moved.add(each);
    }
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Phi phi : block.getPhis()) {
        for (Incoming incoming : phi.getIncomings()) {
          if (incoming.getSource().getIndex() == first.getIndex()) {
            incoming.setSource(moved);
          }
        }
      }
    }
    var jump = new JumpInstruction();
    jump.setTarget(moved);
    first.add(jump);
  }
}
