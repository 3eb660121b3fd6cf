package dev.solo5.linux.bpf;

import static dev.solo5.linux.abi.BpfCommon.BPF_ABS;
import static dev.solo5.linux.abi.BpfCommon.BPF_ALU;
import static dev.solo5.linux.abi.BpfCommon.BPF_AND;
import static dev.solo5.linux.abi.BpfCommon.BPF_JA;
import static dev.solo5.linux.abi.BpfCommon.BPF_JEQ;
import static dev.solo5.linux.abi.BpfCommon.BPF_JGE;
import static dev.solo5.linux.abi.BpfCommon.BPF_JGT;
import static dev.solo5.linux.abi.BpfCommon.BPF_JMP;
import static dev.solo5.linux.abi.BpfCommon.BPF_JSET;
import static dev.solo5.linux.abi.BpfCommon.BPF_LD;
import static dev.solo5.linux.abi.BpfCommon.BPF_RET;
import static dev.solo5.linux.abi.BpfCommon.BPF_W;

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
      int code, int operand, @Nullable BpfLabel whenTrue, @Nullable BpfLabel whenFalse) {}

  private final List<Pending> pending = new ArrayList<>();
  private final Map<BpfLabel, Integer> places = new HashMap<>();

  /** Loads the 32-bit word at a byte offset of the data into the accumulator. */
  public BpfBuilder load(int offset) {
    return add(BPF_LD | BPF_W | BPF_ABS, offset, null, null);
  }

  /** Keeps only these bits of the accumulator. */
  public BpfBuilder and(int mask) {
    return add(BPF_ALU | BPF_AND, mask, null, null);
  }

  /** Jumps always. */
  public BpfBuilder jump(BpfLabel to) {
    return add(BPF_JMP | BPF_JA, 0, to, to);
  }

  /** Jumps where the accumulator equals the constant, elsewhere otherwise; null goes on. */
  public BpfBuilder jumpIfEqual(int value, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BPF_JMP | BPF_JEQ, value, yes, no);
  }

  /** Jumps where the accumulator is greater than the constant, both unsigned; null goes on. */
  public BpfBuilder jumpIfGreater(int value, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BPF_JMP | BPF_JGT, value, yes, no);
  }

  /** Jumps where the accumulator is at least the constant, both unsigned; null goes on. */
  public BpfBuilder jumpIfAtLeast(int value, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BPF_JMP | BPF_JGE, value, yes, no);
  }

  /** Jumps where the accumulator has any of these bits; null goes on. */
  public BpfBuilder jumpIfAnySet(int bits, @Nullable BpfLabel yes, @Nullable BpfLabel no) {
    return add(BPF_JMP | BPF_JSET, bits, yes, no);
  }

  /** Ends the program with a value. */
  public BpfBuilder give(int value) {
    return add(BPF_RET, value, null, null);
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
    if (instruction.code == (BPF_JMP | BPF_JA)) {
      return new BpfInstruction(
          instruction.code, 0, 0, distance(at, instruction.whenTrue, Integer.MAX_VALUE));
    }
    return new BpfInstruction(
        instruction.code,
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
      int code, int operand, @Nullable BpfLabel whenTrue, @Nullable BpfLabel whenFalse) {
    pending.add(new Pending(code, operand, whenTrue, whenFalse));
    return this;
  }
}
