package dev.solo5.linux.bpf;

import java.nio.ByteBuffer;

/**
 * Runs a program the way the kernel does, so that a policy can be tried without being installed.
 */
public final class BpfInterpreter {
  private BpfInterpreter() {}

  /**
   * Runs a program on a {@code struct seccomp_data}.
   *
   * @param data 64 bytes in the order the buffer is set to
   * @return the value the program gave
   */
  public static int run(BpfProgram program, ByteBuffer data) {
    int accumulator = 0;
    int at = 0;
    while (true) {
      BpfInstruction instruction = program.instructions().get(at++);
      int operand = instruction.operand();
      switch (BpfOperation.of(instruction.code())) {
        case LOAD -> accumulator = data.getInt(operand);
        case AND -> accumulator &= operand;
        case JUMP -> at += operand;
        case JUMP_EQUAL -> at += target(instruction, accumulator == operand);
        case JUMP_GREATER ->
            at += target(instruction, Integer.compareUnsigned(accumulator, operand) > 0);
        case JUMP_AT_LEAST ->
            at += target(instruction, Integer.compareUnsigned(accumulator, operand) >= 0);
        case JUMP_ANY_SET -> at += target(instruction, (accumulator & operand) != 0);
        case GIVE -> {
          return operand;
        }
      }
    }
  }

  private static int target(BpfInstruction instruction, boolean holds) {
    return holds ? instruction.jumpTrue() : instruction.jumpFalse();
  }
}
