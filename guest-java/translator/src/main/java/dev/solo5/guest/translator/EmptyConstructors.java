package dev.solo5.guest.translator;

import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Leaves out calls of constructors that do nothing, with which every other constructor begins: one
 * that calls nothing else needs no frame that the collector knows of.
 */
final class EmptyConstructors implements ClassHolderTransformer {
  private static final Set<String> EMPTY =
      Set.of("java.lang.Object", "java.lang.Number", "java.lang.Record");

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      if (method.getName().equals("<init>") && method.getProgram() != null) {
        method.getProgram().getBasicBlocks().forEach(EmptyConstructors::leaveOut);
      }
    }
  }

  private static void leaveOut(BasicBlock block) {
    Instruction next;
    for (Instruction each = block.getFirstInstruction(); each != null; each = next) {
      next = each.getNext();
      if (each instanceof InvokeInstruction call && isEmpty(call.getMethod())) {
        call.delete();
      }
    }
  }

  private static boolean isEmpty(MethodReference method) {
    return method.getName().equals("<init>")
        && method.parameterCount() == 0
        && EMPTY.contains(method.getClassName());
  }
}
