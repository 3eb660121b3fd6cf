package dev.solo5.guest.translator;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** Instructions that are missing, in programs or in the class library. */
final class Repairs implements ClassHolderTransformer {
  private static final MethodDescriptor INITIALISER =
      new MethodDescriptor("<clinit>", ValueType.VOID);
  private static final String TREE_ITERATOR = "java.util.TreeMap$EntryIterator";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder initialiser = type.getMethod(INITIALISER);
    if (initialiser != null && initialiser.getProgram() != null) {
      initialiseFirst(type, initialiser.getProgram());
    }
    if (type.getName().equals(TREE_ITERATOR)) {
      MethodHolder remove = type.getMethod(new MethodDescriptor("remove", ValueType.VOID));
      stopAtTheEnd(remove.getProgram());
    }
  }

  /** A class is initialised after its superclass. */
  private static void initialiseFirst(ClassHolder type, Program program) {
    Instruction first = program.basicBlockAt(0).getFirstInstruction();
    String parent = type.hasModifier(ElementModifier.INTERFACE) ? null : type.getParent();
    if (first == null || parent == null || parent.startsWith("java.")) {
      return;
    }
    initialise(parent, first);
  }

  private static void initialise(String type, Instruction before) {
    var initialise = new InitClassInstruction();
    initialise.setClassName(type);
    initialise.setLocation(before.getLocation());
    before.insertPrevious(initialise);
  }

  /** An iterator over a part of a tree goes on to its end only, after it removed an entry, too. */
  private static void stopAtTheEnd(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      if (block.getLastInstruction() instanceof ExitInstruction exit) {
        var call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(new MethodReference(TREE_ITERATOR, "checkFinished", ValueType.VOID));
        call.setInstance(program.variableAt(0));
        call.setLocation(exit.getLocation());
        exit.insertPrevious(call);
      }
    }
  }
}
