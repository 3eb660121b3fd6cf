package dev.solo5.linux.abi;

/** Classic BPF operation codes. */
@CHeader({"linux/filter.h", "linux/bpf_common.h"})
public final class BpfCommon {
  public static final int BPF_LD = 0x00;
  public static final int BPF_ALU = 0x04;
  public static final int BPF_JMP = 0x05;
  public static final int BPF_RET = 0x06;
  public static final int BPF_W = 0x00;
  public static final int BPF_ABS = 0x20;
  public static final int BPF_AND = 0x50;
  public static final int BPF_JA = 0x00;
  public static final int BPF_JEQ = 0x10;
  public static final int BPF_JGT = 0x20;
  public static final int BPF_JGE = 0x30;
  public static final int BPF_JSET = 0x40;
  public static final int BPF_MAXINSNS = 4096;

  private BpfCommon() {}
}
