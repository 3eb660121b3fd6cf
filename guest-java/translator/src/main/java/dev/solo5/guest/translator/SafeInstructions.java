package dev.solo5.guest.translator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Puts calls of the runtime in the place of instructions that the translator's C does otherwise
 * than the language says: division of integers, and making arrays.
 */
public final class SafeInstructions implements ClassHolderTransformer {
  private static final String ARITHMETIC = "dev.solo5.guest.runtime.Arithmetic";
  private static final String ARRAYS = "dev.solo5.guest.runtime.Arrays";
  static final String THROWING = "dev.solo5.guest.runtime.Throwing";
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (isOwn(type.getName())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        transform(program);
      }
    }
  }

  /** Of the collector, which must not be called by itself, or of what is called instead. */
  static boolean isOwn(String type) {
    return type.startsWith("org.teavm.runtime.")
        || type.startsWith("org.teavm.interop.")
        || type.equals(ARITHMETIC)
        || type.equals(ARRAYS)
        || type.equals(THROWING);
  }

  private static void transform(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      boolean mayThrow = false;
      Instruction next;
      for (Instruction each = block.getFirstInstruction(); each != null; each = next) {
        next = each.getNext(); // one that was replaced has none
        mayThrow |= mayThrow(each);
        switch (each) {
          case BinaryInstruction division -> divide(program, division);
          case CastNumberInstruction cast -> convert(cast);
          case ConstructArrayInstruction array -> checkLength(program, array);
          case ConstructMultiArrayInstruction array -> makeInManagedCode(program, array);
          case PutElementInstruction put when put.getType() == ArrayElementType.OBJECT ->
              checkStore(program, put);
          default -> {}
        }
      }
      if (mayThrow) {
        Instruction mark = mark();
        mark.setLocation(block.getFirstInstruction().getLocation());
        block.addFirst(mark);
      }
    }
  }

  /** Says that what the block has may throw by itself. */
  static Instruction mark() {
    return call(new MethodReference(THROWING, "implicit", ValueType.VOID));
  }

  /** Whether it throws by itself what the translator's analysis does not know of. */
  static boolean mayThrow(Instruction each) {
    return each instanceof UnwrapArrayInstruction
        || each instanceof CastInstruction
        || each instanceof InvokeInstruction
        || each instanceof GetFieldInstruction
        || each instanceof PutFieldInstruction
        || each instanceof ArrayLengthInstruction;
  }

  private static void divide(Program program, BinaryInstruction division) {
    Optional<String> name = name(division.getOperation());
    Optional<ValueType> type = type(division.getOperandType());
    if (name.isEmpty() || type.isEmpty() || isHarmless(program, division.getSecondOperand())) {
      return;
    }
    ValueType operand = type.get();
    InvokeInstruction call =
        call(new MethodReference(ARITHMETIC, name.get(), operand, operand, operand));
    call.setArguments(division.getFirstOperand(), division.getSecondOperand());
    call.setReceiver(division.getReceiver());
    call.setLocation(division.getLocation());
    division.replace(call);
  }

  /** Of floating point to an integer. */
  private static void convert(CastNumberInstruction cast) {
    Optional<ValueType> source = floating(cast.getSourceType());
    Optional<ValueType> target = type(cast.getTargetType());
    if (source.isEmpty() || target.isEmpty()) {
      return;
    }
    String name = cast.getTargetType() == NumericOperandType.INT ? "toInt" : "toLong";
    InvokeInstruction call =
        call(new MethodReference(ARITHMETIC, name, source.get(), target.get()));
    call.setArguments(cast.getValue());
    call.setReceiver(cast.getReceiver());
    call.setLocation(cast.getLocation());
    cast.replace(call);
  }

  private static Optional<ValueType> floating(NumericOperandType type) {
    return switch (type) {
      case FLOAT -> Optional.of(ValueType.FLOAT);
      case DOUBLE -> Optional.of(ValueType.DOUBLE);
      default -> Optional.empty();
    };
  }

  private static Optional<String> name(BinaryOperation operation) {
    return switch (operation) {
      case DIVIDE -> Optional.of("divide");
      case MODULO -> Optional.of("remainder");
      default -> Optional.empty();
    };
  }

  private static Optional<ValueType> type(NumericOperandType type) {
    return switch (type) {
      case INT -> Optional.of(ValueType.INTEGER);
      case LONG -> Optional.of(ValueType.LONG);
      default -> Optional.empty();
    };
  }

  /** Whether it is a constant by which anything can be divided. */
  private static boolean isHarmless(Program program, Variable divisor) {
    int definitions = 0;
    boolean harmless = false;
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction each : block) {
        if (each instanceof IntegerConstantInstruction number
            && number.getReceiver().equals(divisor)) {
          definitions++;
          harmless = number.getConstant() != 0 && number.getConstant() != -1;
        } else if (each instanceof LongConstantInstruction number
            && number.getReceiver().equals(divisor)) {
          definitions++;
          harmless = number.getConstant() != 0 && number.getConstant() != -1;
        }
      }
    }
    return definitions == 1 && harmless;
  }

  private static void checkLength(Program program, ConstructArrayInstruction array) {
    Variable checked = program.createVariable();
    String method = "length" + size(array.getItemType());
    InvokeInstruction call =
        call(new MethodReference(ARRAYS, method, ValueType.INTEGER, ValueType.INTEGER));
    call.setArguments(array.getSize());
    call.setReceiver(checked);
    call.setLocation(array.getLocation());
    array.insertPrevious(call);
    array.setSize(checked);
  }

  /** Bytes of an item. */
  private static int size(ValueType item) {
    if (!(item instanceof ValueType.Primitive primitive)) {
      return 8;
    }
    return switch (primitive.getKind()) {
      case BOOLEAN, BYTE -> 1;
      case SHORT, CHARACTER -> 2;
      case INTEGER, FLOAT -> 4;
      case LONG, DOUBLE -> 8;
    };
  }

  private static void makeInManagedCode(Program program, ConstructMultiArrayInstruction array) {
    List<Instruction> before = new ArrayList<>();
    Variable lengths = lengths(program, array.getDimensions(), before);
    Variable items = program.createVariable();
    var constant = new ClassConstantInstruction();
    // What the instruction calls its item type is that of the whole array.
    ValueType whole = array.getItemType();
    constant.setConstant(((ValueType.Array) whole).getItemType());
    constant.setReceiver(items);
    before.add(constant);
    InvokeInstruction call =
        call(
            new MethodReference(
                ARRAYS,
                "of",
                ValueType.object("java.lang.Class"),
                ValueType.arrayOf(ValueType.INTEGER),
                ValueType.object("java.lang.Object")));
    call.setArguments(items, lengths);
    Variable made = program.createVariable();
    call.setReceiver(made);
    before.add(call);
    var cast = new CastInstruction();
    cast.setValue(made);
    cast.setTargetType(whole);
    cast.setReceiver(array.getReceiver());
    for (Instruction each : before) {
      each.setLocation(array.getLocation());
      array.insertPrevious(each);
    }
    cast.setLocation(array.getLocation());
    array.replace(cast);
  }

  private static void checkStore(Program program, PutElementInstruction put) {
    Variable array = unwrapped(program, put.getArray());
    if (array == null) {
      return; // data that the class library has from elsewhere
    }
    InvokeInstruction call =
        call(new MethodReference(THROWING, "checkStore", OBJECT, OBJECT, ValueType.VOID));
    call.setArguments(array, put.getValue());
    call.setLocation(put.getLocation());
    put.insertPrevious(call);
  }

  /** The array whose items these are. */
  private static @Nullable Variable unwrapped(Program program, Variable items) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction each : block) {
        if (each instanceof UnwrapArrayInstruction unwrap && unwrap.getReceiver().equals(items)) {
          return unwrap.getArray();
        }
      }
    }
    return null;
  }

  private static Variable lengths(
      Program program, List<? extends Variable> dimensions, List<Instruction> to) {
    Variable count = constant(program, dimensions.size(), to);
    Variable lengths = program.createVariable();
    var array = new ConstructArrayInstruction();
    array.setItemType(ValueType.INTEGER);
    array.setSize(count);
    array.setReceiver(lengths);
    to.add(array);
    Variable data = program.createVariable();
    var unwrap = new UnwrapArrayInstruction(ArrayElementType.INT);
    unwrap.setArray(lengths);
    unwrap.setReceiver(data);
    to.add(unwrap);
    for (int i = 0; i < dimensions.size(); i++) {
      Variable index = constant(program, i, to);
      var put = new PutElementInstruction(ArrayElementType.INT);
      put.setArray(data);
      put.setIndex(index);
      put.setValue(dimensions.get(i));
      to.add(put);
    }
    return lengths;
  }

  private static Variable constant(Program program, int value, List<Instruction> to) {
    Variable variable = program.createVariable();
    var constant = new IntegerConstantInstruction();
    constant.setConstant(value);
    constant.setReceiver(variable);
    to.add(constant);
    return variable;
  }

  private static InvokeInstruction call(MethodReference method) {
    var call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(method);
    return call;
  }
}
