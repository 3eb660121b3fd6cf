package dev.solo5.linux.seccomp;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfBuilder;
import dev.solo5.linux.bpf.BpfLabel;
import dev.solo5.linux.bpf.BpfProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates a policy into a filter: architecture first, then one block for each call number. A
 * block ends by itself, so that its jumps stay short; the calls come in the order in which the
 * policy first names them.
 */
public final class PolicyCompiler {
  private static final int X32_CALLS = 0x40000000;

  private final Policy policy;
  private final BpfBuilder program = new BpfBuilder();

  private PolicyCompiler(Policy policy) {
    this.policy = policy;
  }

  /** The filter for a policy. */
  public static BpfProgram compile(Policy policy) {
    return new PolicyCompiler(policy).compile();
  }

  private BpfProgram compile() {
    BpfLabel known = new BpfLabel("known architecture");
    program.load(Seccomp.Data.ARCH);
    program.jumpIfEqual(policy.architecture(), known, null);
    program.give(Seccomp.SECCOMP_RET_KILL_PROCESS);
    program.place(known);
    program.load(Seccomp.Data.NR);
    if (policy.architecture() == Seccomp.AUDIT_ARCH_X86_64) {
      refuseX32();
    }
    for (Map.Entry<Integer, List<Rule>> call : rulesByCall().entrySet()) {
      block(call.getKey(), call.getValue());
    }
    program.give(policy.otherwise());
    return program.build();
  }

  /** The x32 calls share the architecture's number and differ by one bit of the call's. */
  private void refuseX32() {
    BpfLabel ordinary = new BpfLabel("not x32");
    program.jumpIfAtLeast(X32_CALLS, null, ordinary);
    program.give(Seccomp.SECCOMP_RET_KILL_PROCESS);
    program.place(ordinary);
  }

  private Map<Integer, List<Rule>> rulesByCall() {
    Map<Integer, List<Rule>> calls = new LinkedHashMap<>();
    for (Rule rule : policy.rules()) {
      List<Rule> alternatives = calls.get(rule.number());
      if (alternatives == null) {
        alternatives = new ArrayList<>();
        calls.put(rule.number(), alternatives);
      }
      alternatives.add(rule);
    }
    return calls;
  }

  private void block(int number, List<Rule> alternatives) {
    BpfLabel next = new BpfLabel("after call " + number);
    BpfLabel body = new BpfLabel("call " + number);
    // The jump over the block is a plain one: only that reaches further than 255 instructions.
    program.jumpIfEqual(number, body, null).jump(next).place(body);
    for (Rule rule : alternatives) {
      BpfLabel refused = new BpfLabel("not " + rule.name());
      for (Condition condition : rule.conditions()) {
        test(condition, refused);
      }
      program.give(rule.action());
      program.place(refused);
    }
    if (!alternatives.getLast().conditions().isEmpty()) {
      program.give(policy.otherwise());
    }
    program.place(next);
  }

  private void test(Condition condition, BpfLabel refused) {
    switch (condition) {
      case Condition.Equal(int argument, long value) -> {
        program.load(low(argument)).jumpIfEqual((int) value, null, refused);
        program.load(high(argument)).jumpIfEqual((int) (value >>> 32), null, refused);
      }
      case Condition.AtMost(int argument, long value) -> {
        BpfLabel holds = new BpfLabel("at most");
        program.load(high(argument)).jumpIfGreater((int) (value >>> 32), refused, null);
        program.jumpIfEqual((int) (value >>> 32), null, holds);
        program.load(low(argument)).jumpIfGreater((int) value, refused, null);
        program.place(holds);
      }
      case Condition.Masked(int argument, long mask, long value) -> {
        program.load(low(argument)).and((int) mask).jumpIfEqual((int) value, null, refused);
        program.load(high(argument)).and((int) (mask >>> 32));
        program.jumpIfEqual((int) (value >>> 32), null, refused);
      }
    }
  }

  private static int low(int argument) {
    return Seccomp.Data.ARGS + argument * Long.BYTES;
  }

  private static int high(int argument) {
    return low(argument) + Integer.BYTES;
  }
}
