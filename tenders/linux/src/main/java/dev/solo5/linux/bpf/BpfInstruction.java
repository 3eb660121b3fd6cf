package dev.solo5.linux.bpf;

/**
 * One instruction as the kernel takes it, {@code struct sock_filter}.
 *
 * @param code operation, 16 bits
 * @param jumpTrue instructions to skip when a condition holds, 0..255
 * @param jumpFalse instructions to skip when it does not, 0..255
 * @param operand constant, offset or, for a plain jump, instructions to skip
 */
public record BpfInstruction(int code, int jumpTrue, int jumpFalse, int operand) {
  /** Checks what must fit into its field. */
  public BpfInstruction {
    if (code < 0 || code > 0xffff) {
      throw new IllegalArgumentException("operation outside of 16 bits: " + code);
    }
    if (jumpTrue < 0 || jumpTrue > 0xff || jumpFalse < 0 || jumpFalse > 0xff) {
      throw new IllegalArgumentException("jump outside of 0..255: " + jumpTrue + ", " + jumpFalse);
    }
  }
}
