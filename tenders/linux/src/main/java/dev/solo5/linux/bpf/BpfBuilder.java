package dev.solo5.linux.bpf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assembles a program whose jumps name labels. Classic BPF jumps forward only, and a conditional
 * one over at most 255 instructions; both are checked when the program is built.
 */
public final class BpfBuilder {
  private record Pending(
      BpfOperation operation,
      int operand,
      @Nullable BpfLabel whenTrue,
      @Nullable BpfLabel whenFalse) {}

  private final List<Pending> pending = new ArrayList<>();
  private final Map<BpfLabel, Integer> places = new HashMap<>();

  /** Loads the 32-bit word at a byte offset of the data into the accumulator. */
  public BpfBuilder load(int offset) {
    return add(BpfOperation.LOAD, offset, null, null);
  }

  /** Keeps only these bits of the accumulator. */
  public BpfBuilder and(int mask) {
    return add(BpfOperation.AND, mask, null, null);
  }

  /** Jumps always. */
  public BpfBuilder jump(BpfLabel to) {
    return add(BpfOperation.JUMP, 0, to, to);
  }

  /** Jumps where the accumulator equals the constant, elsewhere otherwise; null goes on. */
  public BpfBuilder jumpIfEqual(int value, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BpfOperation.JUMP_EQUAL, value, yes, no);
  }

  /** Jumps where the accumulator is greater than the constant, both unsigned; null goes on. */
  public BpfBuilder jumpIfGreater(int value, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BpfOperation.JUMP_GREATER, value, yes, no);
  }

  /** Jumps where the accumulator is at least the constant, both unsigned; null goes on. */
  public BpfBuilder jumpIfAtLeast(int value, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BpfOperation.JUMP_AT_LEAST, value, yes, no);
  }

  /** Jumps where the accumulator has any of these bits; null goes on. */
  public BpfBuilder jumpIfAnySet(int bits, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BpfOperation.JUMP_ANY_SET, bits, yes, no);
  }

  /** Ends the program with a value. */
  public BpfBuilder give(int value) {
    return add(BpfOperation.GIVE, value, null, null);
  }

  /** Says where a label is: before the next instruction. */
  public BpfBuilder place(BpfLabel label) {
    if (places.put(label, pending.size()) != null) {
      throw new IllegalStateException("label placed twice: " + label);
    }
    return this;
  }

  /**
   * The finished program.
   *
   * @throws IllegalStateException when a label is missing, behind its jump or too far away
   */
  public BpfProgram build() {
    List<BpfInstruction> instructions = new ArrayList<>(pending.size());
    for (int at = 0; at < pending.size(); at++) {
      instructions.add(resolve(at, pending.get(at)));
    }
    return new BpfProgram(instructions);
  }

  private BpfInstruction resolve(int at, Pending instruction) {
    if (instruction.operation == BpfOperation.JUMP) {
      return new BpfInstruction(
          instruction.operation.code(),
          0,
          0,
          distance(at, instruction.whenTrue, Integer.MAX_VALUE));
    }
    return new BpfInstruction(
        instruction.operation.code(),
        distance(at, instruction.whenTrue, 0xff),
        distance(at, instruction.whenFalse, 0xff),
        instruction.operand);
  }

  private int distance(int from, @Nullable BpfLabel to, int longest) {
    if (to == null) {
      return 0;
    }
    Integer place = places.get(to);
    if (place == null) {
      throw new IllegalStateException("label not placed: " + to);
    }
    int distance = place - from - 1;
    if (distance < 0 || distance > longest) {
      throw new IllegalStateException(
          "label " + to + " out of reach: " + distance + " instructions");
    }
    return distance;
  }

  private BpfBuilder add(
      BpfOperation operation,
      int operand,
      @Nullable BpfLabel whenTrue,
      @Nullable BpfLabel whenFalse) {
    pending.add(new Pending(operation, operand, whenTrue, whenFalse));
    return this;
  }
}
