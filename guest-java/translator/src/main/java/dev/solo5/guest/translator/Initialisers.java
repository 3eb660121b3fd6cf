package dev.solo5.guest.translator;

import java.util.List;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
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

/**
 * Has the translator's analysis know what the runtime does for classes that are initialised: that
 * it is called, what it needs, and what it throws.
 */
final class Initialisers extends AbstractDependencyListener implements ClassHolderTransformer {
  private static final String RUNTIME = "dev.solo5.guest.runtime.Initialisation";
  private static final ValueType CODE = ValueType.object("org.teavm.runtime.InitFunction");
  private static final MethodReference INITIALISE =
      new MethodReference(
          RUNTIME,
          "initialise",
          ValueType.object("org.teavm.runtime.RuntimeClass"),
          CODE,
          ValueType.VOID);
  private static final MethodReference THREAD =
      new MethodReference("org.teavm.runtime.Fiber", "body", ValueType.VOID);
  private static final MethodReference CALL =
      new MethodReference(RUNTIME, "call", CODE, ValueType.VOID);
  private static final ValueType THROWABLE = ValueType.object("java.lang.Throwable");
  private static final ValueType ERROR = ValueType.object("java.lang.Error");
  private static final ValueType STRING = ValueType.object("java.lang.String");
  private static final MethodReference GET_NAME =
      new MethodReference("java.lang.Class", "getName", STRING);

  /** Classes whose initialisers throw nothing. */
  private static final List<String> LIBRARY =
      List.of("java.", "org.teavm.", "dev.solo5.guest.classlib.", "dev.solo5.guest.runtime.");

  private static final MethodReference MESSAGE =
      new MethodReference(RUNTIME, "message", THROWABLE, STRING);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(RUNTIME)) {
      MethodHolder method = type.getMethod(MESSAGE.getDescriptor());
      method.getModifiers().remove(ElementModifier.NATIVE);
      method.setProgram(message());
    }
  }

  /** Calls the method of the class itself on the argument. */
  private static Program message() {
    Program program = new Program();
    program.createVariable();
    Variable exception = program.createVariable();
    Variable result = program.createVariable();
    var call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(new MethodReference("java.lang.Throwable", "getMessage", STRING));
    call.setInstance(exception);
    call.setReceiver(result);
    var exit = new ExitInstruction();
    exit.setValueToReturn(result);
    BasicBlock block = program.createBasicBlock();
    block.add(call);
    block.add(exit);
    return program;
  }

  @Override
  public void started(DependencyAgent agent) {
    agent.linkMethod(INITIALISE).use();
    agent.linkMethod(THREAD).use();
  }

  @Override
  public void methodReached(DependencyAgent agent, MethodDependency method) {
    MethodReference reference = method.getReference();
    if (!reference.getName().equals("<clinit>")) {
      return;
    }
    DependencyNode runtime = agent.linkMethod(CALL).getThrown();
    DependencyNode user = agent.linkMethod(GuestPlugin.THROWS).getThrown();
    method
        .getThrown()
        .addConsumer(type -> {
          runtime.propagate(type);
          if (agent.getClassHierarchy().isSuperType(ERROR, type.getValueType(), false)) {
            user.propagate(type);
          }
        });
    String owner = reference.getClassName();
    if (LIBRARY.stream().noneMatch(owner::startsWith)) {
      agent
          .linkMethod(GET_NAME)
          .getVariable(0)
          .getClassValueNode()
          .propagate(agent.getType(ValueType.object(owner)));
    }
  }
}
