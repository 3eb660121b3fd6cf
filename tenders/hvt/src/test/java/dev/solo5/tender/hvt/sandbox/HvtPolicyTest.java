package dev.solo5.tender.hvt.sandbox;

import static dev.solo5.linux.abi.Seccomp.SECCOMP_RET_KILL_PROCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfInterpreter;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.linux.seccomp.Rule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HvtPolicyTest {
  private static final Policy POLICY =
      HvtPolicy.of(
          new OpenDescriptors(10, 11, 12, OptionalInt.of(16), List.of(13, 14), List.of(15)), 4711);
  private static final BpfProgram PROGRAM = PolicyCompiler.compile(POLICY);

  @Test
  void everyUnnamedCallKillsWhateverItsArguments() {
    TreeSet<Integer> named = new TreeSet<>();
    for (Rule rule : POLICY.rules()) {
      named.add(rule.number());
    }
    for (int call = 0; call < 1024; call++) {
      for (long argument : new long[] {0, 1, 10, 4711, -1}) {
        if (!named.contains(call)) {
          assertEquals(SECCOMP_RET_KILL_PROCESS, decide(call, argument), "call " + call);
        }
      }
    }
  }

  @Test
  void everyRuleSaysWhy() {
    for (Rule rule : POLICY.rules()) {
      assertTrue(!rule.reason().isBlank() && !rule.name().isBlank(), rule.toString());
    }
  }

  private static int decide(int call, long argument) {
    ByteBuffer data =
        ByteBuffer.allocate(Seccomp.Data.SIZE)
            .order(ByteOrder.nativeOrder())
            .putInt(Seccomp.Data.NR, call)
            .putInt(Seccomp.Data.ARCH, Seccomp.AUDIT_ARCH_X86_64);
    for (int i = 0; i < 6; i++) {
      data.putLong(Seccomp.Data.ARGS + i * Long.BYTES, argument);
    }
    return BpfInterpreter.run(PROGRAM, data);
  }
}
