package dev.solo5.linux.bpf;

import dev.solo5.linux.abi.Seccomp;

/** The checks the kernel makes when a filter is installed, made when the program is built. */
final class BpfVerifier {
  private BpfVerifier() {}

  static void check(BpfInstruction instruction, int at, int length) {
    boolean fits =
        switch (BpfOperation.of(instruction.code())) {
          case LOAD ->
              instruction.operand() >= 0
                  && instruction.operand() < Seccomp.Data.SIZE
                  && instruction.operand() % Integer.BYTES == 0;
          case AND, GIVE -> true;
          case JUMP -> instruction.operand() >= 0 && instruction.operand() < length - at - 1;
          case JUMP_EQUAL, JUMP_GREATER, JUMP_AT_LEAST, JUMP_ANY_SET ->
              Math.max(instruction.jumpTrue(), instruction.jumpFalse()) < length - at - 1;
        };
    boolean falls = at == length - 1 && BpfOperation.of(instruction.code()) != BpfOperation.GIVE;
    if (!fits || falls) {
      throw new IllegalArgumentException(
          "instruction " + at + " leaves the program: " + instruction);
    }
  }
}
