package dev.solo5.guest.translator;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.util.BasicBlockSplitter;

/**
 * Splits what a handler guards so that no block goes on after an instruction that may throw. The
 * translator takes it that a handler is entered when all of a block has run: what the block checked
 * for null or computed, it uses in the handler without another look, even if an exception came
 * before.
 */
final class TryBlocks implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (SafeInstructions.isOwn(type.getName())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        split(program);
      }
    }
  }

  private static void split(Program program) {
    var splitter = new BasicBlockSplitter(program);
    boolean changed = false;
    int count = program.basicBlockCount();
    for (int i = 0; i < count; i++) {
      BasicBlock block = program.basicBlockAt(i);
      if (!block.getTryCatchBlocks().isEmpty()) {
        changed |= split(block, splitter);
      }
    }
    if (changed) {
      splitter.fixProgram();
    }
  }

  private static boolean split(BasicBlock whole, BasicBlockSplitter splitter) {
    BasicBlock block = whole;
    boolean changed = false;
    Instruction each = block.getFirstInstruction();
    while (each != null && each.getNext() != null && each.getNext().getNext() != null) {
      if (!mayThrow(each)) {
        each = each.getNext();
        continue;
      }
      BasicBlock rest = splitter.split(block, each);
      var jump = new JumpInstruction();
      jump.setTarget(rest);
      jump.setLocation(each.getLocation());
      block.add(jump);
      Instruction first = rest.getFirstInstruction();
      Instruction mark = SafeInstructions.mark();
      mark.setLocation(first.getLocation());
      rest.addFirst(mark);
      block = rest;
      each = first;
      changed = true;
    }
    return changed;
  }

  private static boolean mayThrow(Instruction each) {
    return SafeInstructions.mayThrow(each)
        || each instanceof GetElementInstruction
        || each instanceof PutElementInstruction
        || each instanceof MonitorEnterInstruction
        || each instanceof MonitorExitInstruction
        || each instanceof ConstructInstruction
        || each instanceof ConstructArrayInstruction
        || each instanceof InitClassInstruction;
  }
}
