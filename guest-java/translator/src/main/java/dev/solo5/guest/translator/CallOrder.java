package dev.solo5.guest.translator;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Has calls happen in their order. The translator writes the results of calls into the arguments of
 * another one, which C evaluates in any order; what has a name, as for a debugger, it keeps apart.
 */
final class CallOrder implements ClassHolderTransformer {
  private static final String NAME = "called";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        name(program);
      }
    }
  }

  private static void name(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction each : block) {
        if (each instanceof InvokeInstruction call) {
          Variable result = call.getReceiver();
          if (result != null && result.getDebugName() == null) {
            result.setDebugName(NAME);
          }
        }
      }
    }
  }
}
