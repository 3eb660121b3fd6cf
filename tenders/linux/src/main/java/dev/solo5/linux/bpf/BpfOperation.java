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

/** The operations that policies are made of; the kernel's filter machine knows more. */
enum BpfOperation {
  LOAD(BPF_LD | BPF_W | BPF_ABS),
  AND(BPF_ALU | BPF_AND),
  JUMP(BPF_JMP | BPF_JA),
  JUMP_EQUAL(BPF_JMP | BPF_JEQ),
  JUMP_GREATER(BPF_JMP | BPF_JGT),
  JUMP_AT_LEAST(BPF_JMP | BPF_JGE),
  JUMP_ANY_SET(BPF_JMP | BPF_JSET),
  GIVE(BPF_RET);

  private final int code;

  BpfOperation(int code) {
    this.code = code;
  }

  /** As instructions have it. */
  int code() {
    return code;
  }

  static BpfOperation of(int code) {
    for (BpfOperation operation : values()) {
      if (operation.code == code) {
        return operation;
      }
    }
    throw new IllegalArgumentException("unknown operation: 0x" + Integer.toHexString(code));
  }
}
