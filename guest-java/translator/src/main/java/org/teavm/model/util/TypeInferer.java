package org.teavm.model.util;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlockReader;
import org.teavm.model.FieldReference;
import org.teavm.model.IncomingReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHandle;
import org.teavm.model.MethodReference;
import org.teavm.model.PhiReader;
import org.teavm.model.ProgramReader;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.VariableReader;
import org.teavm.model.instructions.AbstractInstructionReader;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastIntegerDirection;
import org.teavm.model.instructions.IntegerSubtype;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.NumericOperandType;

/**
 * The types of a method's variables, in the place of the translator's class of this name. That one
 * takes the type of an array's item from the type of the array, which is lost where a thread that
 * waited goes on: a number was then declared, kept and collected as a reference. Here an
 * instruction's own type counts, and references need no more than to be references.
 */
public class TypeInferer {
  private @Nullable VariableType[] types = new VariableType[0];

  /** For each variable, those that it is copied to. */
  private final List<List<Integer>> copies = new ArrayList<>();

  /** Finds the types of all variables of a program. */
  public void inferTypes(ProgramReader program, MethodReference method) {
    types = new VariableType[program.variableCount()];
    copies.clear();
    for (int i = 0; i < types.length; i++) {
      copies.add(new ArrayList<>());
    }
    types[0] = VariableType.OBJECT;
    for (int i = 0; i < method.parameterCount(); i++) {
      types[i + 1] = of(method.parameterType(i));
    }
    Instructions instructions = new Instructions();
    for (int i = 0; i < program.basicBlockCount(); i++) {
      BasicBlockReader block = program.basicBlockAt(i);
      define(block.getExceptionVariable(), VariableType.OBJECT);
      block.readAllInstructions(instructions);
      for (PhiReader phi : block.readPhis()) {
        for (IncomingReader incoming : phi.readIncomings()) {
          copy(incoming.getValue(), phi.getReceiver());
        }
      }
    }
    for (int i = 0; i < types.length; i++) {
      spread(i);
    }
  }

  /** The type of a variable; one that only null is ever put into is a reference. */
  public VariableType typeOf(int index) {
    VariableType type = types[index];
    return type == null ? VariableType.OBJECT : type;
  }

  private void spread(int from) {
    VariableType type = types[from];
    if (type == null) {
      return;
    }
    for (int to : copies.get(from)) {
      if (types[to] == null) {
        types[to] = type;
        spread(to);
      }
    }
  }

  private void define(@Nullable VariableReader variable, VariableType type) {
    if (variable != null) {
      types[variable.getIndex()] = type;
    }
  }

  private void copy(VariableReader from, VariableReader to) {
    copies.get(from.getIndex()).add(to.getIndex());
  }

  private static VariableType of(ValueType type) {
    if (type instanceof ValueType.Array array) {
      return arrayOf(array.getItemType());
    }
    if (!(type instanceof ValueType.Primitive primitive)) {
      return VariableType.OBJECT;
    }
    return switch (primitive.getKind()) {
      case BOOLEAN, BYTE, SHORT, CHARACTER, INTEGER -> VariableType.INT;
      case LONG -> VariableType.LONG;
      case FLOAT -> VariableType.FLOAT;
      case DOUBLE -> VariableType.DOUBLE;
    };
  }

  private static VariableType arrayOf(ValueType item) {
    if (!(item instanceof ValueType.Primitive primitive)) {
      return VariableType.OBJECT_ARRAY;
    }
    return switch (primitive.getKind()) {
      case BOOLEAN, BYTE -> VariableType.BYTE_ARRAY;
      case SHORT -> VariableType.SHORT_ARRAY;
      case CHARACTER -> VariableType.CHAR_ARRAY;
      case INTEGER -> VariableType.INT_ARRAY;
      case LONG -> VariableType.LONG_ARRAY;
      case FLOAT -> VariableType.FLOAT_ARRAY;
      case DOUBLE -> VariableType.DOUBLE_ARRAY;
    };
  }

  private static VariableType arrayOf(ArrayElementType item) {
    return switch (item) {
      case BYTE -> VariableType.BYTE_ARRAY;
      case SHORT -> VariableType.SHORT_ARRAY;
      case CHAR -> VariableType.CHAR_ARRAY;
      case INT -> VariableType.INT_ARRAY;
      case LONG -> VariableType.LONG_ARRAY;
      case FLOAT -> VariableType.FLOAT_ARRAY;
      case DOUBLE -> VariableType.DOUBLE_ARRAY;
      case OBJECT -> VariableType.OBJECT_ARRAY;
    };
  }

  private static VariableType of(ArrayElementType item) {
    return switch (item) {
      case BYTE, SHORT, CHAR, INT -> VariableType.INT;
      case LONG -> VariableType.LONG;
      case FLOAT -> VariableType.FLOAT;
      case DOUBLE -> VariableType.DOUBLE;
      case OBJECT -> VariableType.OBJECT;
    };
  }

  private static VariableType of(NumericOperandType type) {
    return switch (type) {
      case INT -> VariableType.INT;
      case LONG -> VariableType.LONG;
      case FLOAT -> VariableType.FLOAT;
      case DOUBLE -> VariableType.DOUBLE;
    };
  }

  /** What each instruction says of the variable that it sets. */
  private final class Instructions extends AbstractInstructionReader {
    @Override
    public void classConstant(VariableReader to, ValueType constant) {
      define(to, VariableType.OBJECT);
    }

    @Override
    public void integerConstant(VariableReader to, int constant) {
      define(to, VariableType.INT);
    }

    @Override
    public void longConstant(VariableReader to, long constant) {
      define(to, VariableType.LONG);
    }

    @Override
    public void floatConstant(VariableReader to, float constant) {
      define(to, VariableType.FLOAT);
    }

    @Override
    public void doubleConstant(VariableReader to, double constant) {
      define(to, VariableType.DOUBLE);
    }

    @Override
    public void stringConstant(VariableReader to, String constant) {
      define(to, VariableType.OBJECT);
    }

    @Override
    public void binary(
        BinaryOperation operation,
        VariableReader to,
        VariableReader first,
        VariableReader second,
        NumericOperandType type) {
      define(
          to,
          operation == BinaryOperation.COMPARE_GREATER || operation == BinaryOperation.COMPARE_LESS
              ? VariableType.INT
              : of(type));
    }

    @Override
    public void negate(VariableReader to, VariableReader operand, NumericOperandType type) {
      define(to, of(type));
    }

    @Override
    public void assign(VariableReader to, VariableReader from) {
      copy(from, to);
    }

    @Override
    public void nullCheck(VariableReader to, VariableReader from) {
      copy(from, to);
    }

    @Override
    public void cast(VariableReader to, VariableReader from, ValueType type, boolean weak) {
      define(to, of(type));
    }

    @Override
    public void cast(
        VariableReader to, VariableReader from, NumericOperandType old, NumericOperandType type) {
      define(to, of(type));
    }

    @Override
    public void cast(
        VariableReader to,
        VariableReader from,
        IntegerSubtype type,
        CastIntegerDirection direction) {
      define(to, VariableType.INT);
    }

    @Override
    public void createArray(VariableReader to, ValueType item, VariableReader size) {
      define(to, arrayOf(item));
    }

    @Override
    public void createArray(
        VariableReader to, ValueType whole, List<? extends VariableReader> sizes) {
      define(to, of(whole));
    }

    @Override
    public void create(VariableReader to, String type) {
      define(to, VariableType.OBJECT);
    }

    @Override
    public void getField(
        VariableReader to, @Nullable VariableReader from, FieldReference field, ValueType type) {
      define(to, of(type));
    }

    @Override
    public void arrayLength(VariableReader to, VariableReader array) {
      define(to, VariableType.INT);
    }

    @Override
    public void cloneArray(VariableReader to, VariableReader array) {
      define(to, VariableType.OBJECT);
    }

    @Override
    public void unwrapArray(VariableReader to, VariableReader array, ArrayElementType type) {
      define(to, arrayOf(type));
    }

    @Override
    public void getElement(
        VariableReader to, VariableReader array, VariableReader index, ArrayElementType type) {
      define(to, of(type));
    }

    @Override
    public void invoke(
        @Nullable VariableReader to,
        @Nullable VariableReader receiver,
        MethodReference method,
        List<? extends VariableReader> arguments,
        InvocationType type) {
      define(to, of(method.getReturnType()));
    }

    @Override
    public void invokeDynamic(
        @Nullable VariableReader to,
        @Nullable VariableReader receiver,
        MethodDescriptor method,
        List<? extends VariableReader> arguments,
        MethodHandle bootstrap,
        List<RuntimeConstant> constants) {
      define(to, of(method.getResultType()));
    }

    @Override
    public void isInstance(VariableReader to, VariableReader object, ValueType type) {
      define(to, VariableType.INT);
    }

    @Override
    public void boundCheck(
        VariableReader to, VariableReader index, @Nullable VariableReader array, boolean lower) {
      define(to, VariableType.INT);
    }
  }
}
