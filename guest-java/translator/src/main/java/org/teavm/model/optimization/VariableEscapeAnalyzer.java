package org.teavm.model.optimization;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Variables that a program needs, in the place of the translator's class of this name. That one
 * leaves out the results of instructions that may throw, and with them the instructions.
 */
public final class VariableEscapeAnalyzer {
  private VariableEscapeAnalyzer() {}

  /** By index, whether a variable is needed whatever else is. */
  public static boolean[] findEscapingVariables(Program program) {
    boolean[] needed = new boolean[program.variableCount()];
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction each : block) {
        Stream.concat(used(each), result(each))
            .filter(variable -> variable != null)
            .forEach(variable -> needed[variable.getIndex()] = true);
      }
    }
    return needed;
  }

  /** What an instruction uses that does more than set a variable. */
  private static Stream<@Nullable Variable> used(Instruction instruction) {
    return switch (instruction) {
      case BranchingInstruction it -> Stream.of(it.getOperand());
      case BinaryBranchingInstruction it -> Stream.of(it.getFirstOperand(), it.getSecondOperand());
      case SwitchInstruction it -> Stream.of(it.getCondition());
      case ExitInstruction it -> of(it.getValueToReturn());
      case RaiseInstruction it -> Stream.of(it.getException());
      case PutFieldInstruction it -> Stream.of(it.getInstance(), it.getValue());
      case PutElementInstruction it -> Stream.of(it.getArray(), it.getIndex(), it.getValue());
      case InvokeInstruction it -> Stream.concat(of(it.getInstance()), it.getArguments().stream());
      case InvokeDynamicInstruction it ->
          Stream.concat(of(it.getInstance()), it.getArguments().stream());
      case MonitorEnterInstruction it -> Stream.of(it.getObjectRef());
      case MonitorExitInstruction it -> Stream.of(it.getObjectRef());
      case BoundCheckInstruction it -> Stream.of(it.getArray(), it.getReceiver());
      case NullCheckInstruction it -> Stream.of(it.getValue(), it.getReceiver());
      default -> Stream.empty();
    };
  }

  /** What an instruction sets that may throw instead, or initialise a class. */
  private static Stream<@Nullable Variable> result(Instruction instruction) {
    return switch (instruction) {
      case CastInstruction it when !it.isWeak() -> Stream.of(it.getReceiver());
      case GetFieldInstruction it -> Stream.of(it.getReceiver());
      case ArrayLengthInstruction it -> Stream.of(it.getReceiver());
      case UnwrapArrayInstruction it -> Stream.of(it.getReceiver());
      case GetElementInstruction it -> Stream.of(it.getReceiver());
      case ConstructArrayInstruction it -> Stream.of(it.getReceiver());
      case ConstructMultiArrayInstruction it -> Stream.of(it.getReceiver());
      case BinaryInstruction it when divides(it) -> Stream.of(it.getReceiver());
      default -> Stream.empty();
    };
  }

  private static boolean divides(BinaryInstruction instruction) {
    return (instruction.getOperation() == BinaryOperation.DIVIDE
            || instruction.getOperation() == BinaryOperation.MODULO)
        && (instruction.getOperandType() == NumericOperandType.INT
            || instruction.getOperandType() == NumericOperandType.LONG);
  }

  private static Stream<@Nullable Variable> of(@Nullable Variable variable) {
    return Stream.ofNullable(variable);
  }
}
