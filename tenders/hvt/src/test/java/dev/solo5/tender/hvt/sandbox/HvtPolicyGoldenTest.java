package dev.solo5.tender.hvt.sandbox;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfDisassembler;
import dev.solo5.linux.seccomp.Condition;
import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.linux.seccomp.Rule;
import dev.solo5.tender.hvt.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process's own filter as people read it: one line for each rule, then the program. */
class HvtPolicyGoldenTest {
  private static final int PID = 4711;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rulesAndProgram(boolean devices) throws IOException {
    OpenDescriptors descriptors =
        devices
            ? new OpenDescriptors(
                10,
                11,
                12,
                OptionalInt.of(16),
                OptionalInt.of(17),
                true,
                List.of(13, 14),
                List.of(15))
            : new OpenDescriptors(
                10, 11, 12, OptionalInt.empty(), OptionalInt.empty(), false, List.of(), List.of());
    Policy policy = HvtPolicy.of(descriptors, PID);
    StringBuilder text = new StringBuilder();
    for (Rule rule : policy.rules()) {
      text.append(line(rule)).append('\n');
    }
    text.append('\n').append(BpfDisassembler.text(PolicyCompiler.compile(policy)));
    GoldenFile.check(devices ? "filter-devices.txt" : "filter-none.txt", text.toString());
  }

  private static String line(Rule rule) {
    StringBuilder conditions = new StringBuilder();
    for (Condition condition : rule.conditions()) {
      conditions.append(conditions.isEmpty() ? "" : ", ").append(text(condition));
    }
    String action =
        rule.action() == Seccomp.SECCOMP_RET_ALLOW
            ? "allow"
            : "errno " + (rule.action() & Seccomp.SECCOMP_RET_DATA);
    return "%-17s | %-8s | %-29s | %s".formatted(rule.name(), action, conditions, rule.reason());
  }

  private static String text(Condition condition) {
    return switch (condition) {
      case Condition.Equal(int argument, long value) ->
          String.format(Locale.ROOT, "a%s == 0x%x", argument, value);
      case Condition.AtMost(int argument, long value) ->
          String.format(Locale.ROOT, "a%s <= 0x%x", argument, value);
      case Condition.Masked(int argument, long mask, long value) ->
          String.format(Locale.ROOT, "a%s & 0x%x == 0x%x", argument, mask, value);
    };
  }
}
