package dev.solo5.linux.seccomp;

import static dev.solo5.linux.abi.Seccomp.AUDIT_ARCH_AARCH64;
import static dev.solo5.linux.abi.Seccomp.AUDIT_ARCH_X86_64;
import static dev.solo5.linux.abi.Seccomp.SECCOMP_RET_ALLOW;
import static dev.solo5.linux.abi.Seccomp.SECCOMP_RET_ERRNO;
import static dev.solo5.linux.abi.Seccomp.SECCOMP_RET_KILL_PROCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfInterpreter;
import dev.solo5.linux.bpf.BpfProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCompilerTest {
  @Test
  void onlyNamedCallsPass() {
    BpfProgram program = compile(Rule.allow("exit_group", 231, "ends"));

    for (int call = 0; call < 512; call++) {
      int expected = call == 231 ? SECCOMP_RET_ALLOW : SECCOMP_RET_KILL_PROCESS;
      assertEquals(expected, run(program, AUDIT_ARCH_X86_64, call), "call " + call);
    }
  }

  @Test
  void otherArchitecturesAndX32AreKilled() {
    BpfProgram program = compile(Rule.allow("exit_group", 231, "ends"));

    assertEquals(SECCOMP_RET_KILL_PROCESS, run(program, AUDIT_ARCH_AARCH64, 231));
    assertEquals(SECCOMP_RET_KILL_PROCESS, run(program, AUDIT_ARCH_X86_64, 0x40000000 | 231));
  }

  @Test
  void equalComparesAllBits() {
    long value = 0x1_0000_0001L;
    BpfProgram program = compile(Rule.allow("write", 1, "", new Condition.Equal(2, value)));

    assertEquals(SECCOMP_RET_ALLOW, runWrite(program, value));
    assertEquals(SECCOMP_RET_KILL_PROCESS, runWrite(program, 1));
    assertEquals(SECCOMP_RET_KILL_PROCESS, runWrite(program, 0x1_0000_0000L));
  }

  @Test
  void atMostIsUnsigned() {
    for (long limit : new long[] {0, 511, 0xffff_ffffL, 0x1_0000_0000L, 0x7_1234_5678L, -1}) {
      BpfProgram program = compile(Rule.allow("write", 1, "", new Condition.AtMost(2, limit)));
      for (long value :
          new long[] {0, 1, 511, 512, limit - 1, limit, limit + 1, limit + 0x1_0000_0000L, -1}) {
        boolean fits = Long.compareUnsigned(value, limit) <= 0;
        int expected = fits ? SECCOMP_RET_ALLOW : SECCOMP_RET_KILL_PROCESS;
        assertEquals(expected, runWrite(program, value), value + " at most " + limit);
      }
    }
  }

  @Test
  void maskedLooksAtItsBitsOnly() {
    BpfProgram program =
        compile(Rule.allow("write", 1, "", new Condition.Masked(2, 0x8_0000_0003L, 2)));

    assertEquals(SECCOMP_RET_ALLOW, runWrite(program, 0x7_ffff_fff2L));
    assertEquals(SECCOMP_RET_KILL_PROCESS, runWrite(program, 3));
    assertEquals(SECCOMP_RET_KILL_PROCESS, runWrite(program, 0x8_0000_0002L));
  }

  @Test
  void firstFittingRuleDecides() {
    BpfProgram program =
        compile(
            Rule.allow("write", 1, "", new Condition.Equal(2, 7)), Rule.refuse("write", 1, 13, ""));

    assertEquals(SECCOMP_RET_ALLOW, runWrite(program, 7));
    assertEquals(SECCOMP_RET_ERRNO | 13, runWrite(program, 8));
  }

  @Test
  void manyAlternativesStayInReach() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      rules.add(Rule.allow("write", 1, "", new Condition.Equal(2, i)));
    }
    rules.add(Rule.allow("exit_group", 231, ""));
    BpfProgram program = PolicyCompiler.compile(Policy.killingX86(rules));

    assertEquals(SECCOMP_RET_ALLOW, runWrite(program, 63));
    assertEquals(SECCOMP_RET_KILL_PROCESS, runWrite(program, 64));
    assertEquals(SECCOMP_RET_ALLOW, run(program, AUDIT_ARCH_X86_64, 231));
  }

  private static BpfProgram compile(Rule... rules) {
    return PolicyCompiler.compile(Policy.killingX86(List.of(rules)));
  }

  private static int runWrite(BpfProgram program, long thirdArgument) {
    return BpfInterpreter.run(program, data(AUDIT_ARCH_X86_64, 1).putLong(32, thirdArgument));
  }

  private static int run(BpfProgram program, int architecture, int call) {
    return BpfInterpreter.run(program, data(architecture, call));
  }

  private static ByteBuffer data(int architecture, int call) {
    return ByteBuffer.allocate(Seccomp.Data.SIZE)
        .order(ByteOrder.nativeOrder())
        .putInt(Seccomp.Data.NR, call)
        .putInt(Seccomp.Data.ARCH, architecture);
  }
}
