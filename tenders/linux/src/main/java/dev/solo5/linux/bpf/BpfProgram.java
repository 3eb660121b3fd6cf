package dev.solo5.linux.bpf;

import dev.solo5.linux.abi.BpfCommon;
import dev.solo5.linux.abi.Seccomp;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A program of 1..4096 instructions that stays within itself. */
public record BpfProgram(List<BpfInstruction> instructions) {
  /** Checks the length, every operation and every jump. */
  public BpfProgram {
    instructions = List.copyOf(instructions);
    if (instructions.isEmpty() || instructions.size() > BpfCommon.BPF_MAXINSNS) {
      throw new IllegalArgumentException(
          "program length outside of 1..4096: " + instructions.size());
    }
    for (int at = 0; at < instructions.size(); at++) {
      BpfVerifier.check(instructions.get(at), at, instructions.size());
    }
  }

  /** The bytes the kernel takes, 8 for each instruction, in the order of this machine. */
  public byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(instructions.size() * Seccomp.Filter.SIZE)
            .order(ByteOrder.nativeOrder());
    for (BpfInstruction instruction : instructions) {
      bytes
          .putShort((short) instruction.code())
          .put((byte) instruction.jumpTrue())
          .put((byte) instruction.jumpFalse())
          .putInt(instruction.operand());
    }
    return bytes.array();
  }
}
