package dev.solo5.tender.hvt.sandbox;

import static dev.solo5.linux.abi.Seccomp.SECCOMP_RET_ALLOW;
import static dev.solo5.linux.abi.Seccomp.SECCOMP_RET_ERRNO;
import static dev.solo5.linux.abi.Seccomp.SECCOMP_RET_KILL_PROCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.abi.Epoll;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.abi.UnistdX86;
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
          new OpenDescriptors(
              10,
              11,
              12,
              OptionalInt.of(16),
              OptionalInt.of(17),
              false,
              List.of(13, 14),
              List.of(15)),
          4711);
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

  /** Limits of any process of the same user could be changed otherwise. */
  @Test
  void limitsAreOnlyAskedAndOnlyOfThisProcess() {
    int stack = 3;
    long address = 0x7fff_0000_0000L;
    int call = UnistdX86.__NR_prlimit64;

    assertEquals(SECCOMP_RET_ALLOW, decide(call, 0, stack, 0, address, 0, 0));
    assertEquals(SECCOMP_RET_KILL_PROCESS, decide(call, 1, stack, 0, address, 0, 0));
    assertEquals(SECCOMP_RET_KILL_PROCESS, decide(call, 4711, stack, 0, address, 0, 0));
    assertEquals(SECCOMP_RET_KILL_PROCESS, decide(call, 0, stack, address, 0, 0, 0));
  }

  /** What a terminal's user types is for whoever asked for it. */
  @Test
  void inputIsReadOnlyByAProgramThatIsTied() {
    OpenDescriptors tied =
        new OpenDescriptors(
            10, 11, 12, OptionalInt.empty(), OptionalInt.empty(), true, List.of(), List.of());
    ByteBuffer read = data(UnistdX86.__NR_read, 0, 0, 0, 0, 0, 0);

    assertEquals(SECCOMP_RET_ERRNO | Errno.EBADF, BpfInterpreter.run(PROGRAM, read));
    assertEquals(
        SECCOMP_RET_ALLOW,
        BpfInterpreter.run(PolicyCompiler.compile(HvtPolicy.of(tied, 4711)), read));
    assertEquals(SECCOMP_RET_ALLOW, decide(UnistdX86.__NR_read, 3));
  }

  /** A copy of standard input could be read, and one of a disk could take the console's number. */
  @Test
  void descriptorsAreNotCopied() {
    for (int command = -1; command < 2048; command++) {
      boolean asks =
          command == Fcntl.F_GETFD || command == Fcntl.F_SETFD || command == Fcntl.F_GETFL;
      assertEquals(
          asks ? SECCOMP_RET_ALLOW : SECCOMP_RET_KILL_PROCESS,
          decide(UnistdX86.__NR_fcntl, 0, command, 0, 0, 0, 0),
          "command " + command);
    }
  }

  @Test
  void descriptorsOnlyLeaveTheSetThatIsWaitedFor() {
    int del = Epoll.EPOLL_CTL_DEL;

    assertEquals(SECCOMP_RET_ALLOW, decide(UnistdX86.__NR_epoll_ctl, 11, del, 15, 0, 0, 0));
    assertEquals(SECCOMP_RET_KILL_PROCESS, decide(UnistdX86.__NR_epoll_ctl, 11, 1, 15, 0, 0, 0));
    assertEquals(SECCOMP_RET_KILL_PROCESS, decide(UnistdX86.__NR_epoll_ctl, 12, del, 15, 0, 0, 0));
  }

  private static int decide(int call, long argument) {
    return decide(call, argument, argument, argument, argument, argument, argument);
  }

  private static int decide(int call, long... arguments) {
    return BpfInterpreter.run(PROGRAM, data(call, arguments));
  }

  private static ByteBuffer data(int call, long... arguments) {
    ByteBuffer data =
        ByteBuffer.allocate(Seccomp.Data.SIZE)
            .order(ByteOrder.nativeOrder())
            .putInt(Seccomp.Data.NR, call)
            .putInt(Seccomp.Data.ARCH, Seccomp.AUDIT_ARCH_X86_64);
    for (int i = 0; i < arguments.length; i++) {
      data.putLong(Seccomp.Data.ARGS + i * Long.BYTES, arguments[i]);
    }
    return data;
  }
}
