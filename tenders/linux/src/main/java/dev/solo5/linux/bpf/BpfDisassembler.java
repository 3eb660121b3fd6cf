package dev.solo5.linux.bpf;

/** Instructions as text, for people and for golden tests. */
final class BpfDisassembler {
  private BpfDisassembler() {}

  static void append(StringBuilder text, int at, BpfInstruction instruction) {
    BpfOperation operation = BpfOperation.of(instruction.code());
    text.append(at).append(": ").append(operation.mnemonic()).append(' ');
    int next = at + 1;
    switch (operation) {
      case LOAD -> text.append('[').append(instruction.operand()).append(']');
      case AND, GIVE -> hex(text, instruction.operand());
      case JUMP -> text.append(next + instruction.operand());
      case JUMP_EQUAL, JUMP_GREATER, JUMP_AT_LEAST, JUMP_ANY_SET -> {
        hex(text, instruction.operand());
        text.append(" ? ").append(next + instruction.jumpTrue());
        text.append(" : ").append(next + instruction.jumpFalse());
      }
    }
    text.append('\n');
  }

  private static void hex(StringBuilder text, int value) {
    text.append("0x").append(Integer.toHexString(value));
  }
}
