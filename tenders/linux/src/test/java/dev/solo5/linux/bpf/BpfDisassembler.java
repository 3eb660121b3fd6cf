package dev.solo5.linux.bpf;

/** Programs as text, for golden tests. */
public final class BpfDisassembler {
  private BpfDisassembler() {}

  /** One line for each instruction, jumps as line numbers. */
  public static String text(BpfProgram program) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < program.instructions().size(); at++) {
      append(text, at, program.instructions().get(at));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int at, BpfInstruction instruction) {
    BpfOperation operation = BpfOperation.of(instruction.code());
    text.append(at).append(": ").append(mnemonic(operation)).append(' ');
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

  private static String mnemonic(BpfOperation operation) {
    return switch (operation) {
      case LOAD -> "ld";
      case AND -> "and";
      case JUMP -> "ja";
      case JUMP_EQUAL -> "jeq";
      case JUMP_GREATER -> "jgt";
      case JUMP_AT_LEAST -> "jge";
      case JUMP_ANY_SET -> "jset";
      case GIVE -> "ret";
    };
  }

  private static void hex(StringBuilder text, int value) {
    text.append("0x").append(Integer.toHexString(value));
  }
}
