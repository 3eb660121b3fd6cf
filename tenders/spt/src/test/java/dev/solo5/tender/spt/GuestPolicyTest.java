package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.bpf.BpfInterpreter;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.seccomp.PolicyCompiler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/**
 * The compiled filter, interpreted, against the table of spt-abi.md section 7 written down a second
 * time: every call number, each with arguments at and around every limit.
 */
final class GuestPolicyTest {
  private static final int ALLOW = Seccomp.SECCOMP_RET_ALLOW;
  private static final int KILL = Seccomp.SECCOMP_RET_KILL_PROCESS;
  private static final int CALLS = 1024;
  private static final int X32 = 0x40000000;

  private static final int NET = 7;
  private static final int SMALL_DISK = 8;
  private static final int LARGE_DISK = 9;
  private static final long SMALL_CAPACITY = 512;

  /** Crosses 32 bits, so that both halves of a comparison matter. */
  private static final long LARGE_CAPACITY = 0x1_0000_1000L;

  private static final long[] FIRST = {
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    0x1001,
    0x1002,
    0x1003,
    0x1_0000_0001L,
    0x1_0000_0007L,
    0x1_0000_1002L,
    -1,
    Integer.MIN_VALUE,
    0x8000_0000_0000_0000L,
  };
  private static final long[] SIZES = {0, 1, 511, 512, 513, 1024, 4096, 8192, 0x1_0000_0200L, -1};
  private static final long[] OFFSETS = {
    0,
    1,
    512,
    0xffff_ffffL,
    0x1_0000_0000L,
    0x1_0000_0001L,
    0x1_0000_1000L,
    0x2_0000_0000L,
    0x8000_0000_0000_0000L,
    -1,
  };

  private final BpfProgram filter = PolicyCompiler.compile(TestDevices.policy(LARGE_CAPACITY));

  private static boolean allowed(int number, long a0, long a2, long a3) {
    return switch (number) {
      case 0 -> a0 == NET;
      case 1 -> a0 == 1 || a0 == NET;
      case 17, 18 ->
          (a0 == SMALL_DISK && a2 == 512 && Long.compareUnsigned(a3, SMALL_CAPACITY - 512) <= 0)
              || (a0 == LARGE_DISK
                  && a2 == 4096
                  && Long.compareUnsigned(a3, LARGE_CAPACITY - 4096) <= 0);
      case 158 -> a0 == 0x1002;
      case 228 -> a0 == 0 || a0 == 1;
      case 231 -> true;
      case 281 -> a0 == 5;
      case 286 -> a0 == 6;
      default -> false;
    };
  }

  /** The same table for 64-bit Arm, by its own numbers. */
  private static int onX86(int arm) {
    return switch (arm) {
      case 22 -> 281;
      case 63 -> 0;
      case 64 -> 1;
      case 67 -> 17;
      case 68 -> 18;
      case 86 -> 286;
      case 94 -> 231;
      case 113 -> 228;
      default -> -1;
    };
  }

  @Test
  void armFilterAllowsTheSameCallsByItsOwnNumbers() {
    BpfProgram arm =
        PolicyCompiler.compile(TestDevices.policy(CallNumbers.arm64(), LARGE_CAPACITY));
    for (int number = 0; number < CALLS; number++) {
      for (long a0 : FIRST) {
        for (long a3 : OFFSETS) {
          boolean expected = onX86(number) >= 0 && allowed(onX86(number), a0, 512, a3);
          assertEquals(
              expected ? ALLOW : KILL,
              run(arm, Seccomp.AUDIT_ARCH_AARCH64, number, a0, 512, a3),
              "call " + number);
        }
      }
      assertEquals(KILL, run(arm, Seccomp.AUDIT_ARCH_X86_64, number, 1, 512, 0), "x86_64");
    }
  }

  private int run(int architecture, int number, long a0, long a2, long a3) {
    return run(filter, architecture, number, a0, a2, a3);
  }

  private static int run(
      BpfProgram program, int architecture, int number, long a0, long a2, long a3) {
    ByteBuffer data = ByteBuffer.allocate(Seccomp.Data.SIZE).order(ByteOrder.nativeOrder());
    data.putInt(Seccomp.Data.NR, number).putInt(Seccomp.Data.ARCH, architecture);
    data.putLong(Seccomp.Data.ARGS, a0).putLong(Seccomp.Data.ARGS + 8, 0xdead_beefL);
    data.putLong(Seccomp.Data.ARGS + 16, a2).putLong(Seccomp.Data.ARGS + 24, a3);
    return BpfInterpreter.run(program, data);
  }

  private void checkCall(int number, boolean x32) {
    for (long a0 : FIRST) {
      for (long a2 : SIZES) {
        for (long a3 : OFFSETS) {
          int expected = !x32 && allowed(number, a0, a2, a3) ? ALLOW : KILL;
          int actual = run(Seccomp.AUDIT_ARCH_X86_64, x32 ? number | X32 : number, a0, a2, a3);
          if (expected
              != actual) { // building the text for each of millions of cases would take longer than
            // all else
            assertEquals(
                expected,
                actual,
                "call " + number + " x32 " + x32 + ": " + a0 + ", " + a2 + ", " + a3);
          }
        }
      }
    }
  }

  @Test
  void allowsWhatTheTableAllowsAndNothingElse() {
    for (int number = 0; number < CALLS; number++) {
      checkCall(number, false);
    }
  }

  @Test
  void refusesEveryCallOfX32() {
    for (int number = 0; number < CALLS; number++) {
      checkCall(number, true);
    }
  }

  @Test
  void refusesNumbersThatNoTableHas() {
    for (int number :
        new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, -231, 0x80000000 | 231}) {
      assertEquals(KILL, run(Seccomp.AUDIT_ARCH_X86_64, number, 1, 512, 0), "call " + number);
    }
  }

  @Test
  void refusesEveryCallOfAnotherArchitecture() {
    int i386 = 0x40000003;
    for (int number = 0; number < CALLS; number++) {
      assertEquals(KILL, run(i386, number, 1, 512, 0), "call " + number);
      assertEquals(KILL, run(Seccomp.AUDIT_ARCH_AARCH64, number, 1, 512, 0), "call " + number);
    }
  }

  @Test
  void compilesForAsManyDevicesAsAManifestHolds() {
    BpfProgram many = PolicyCompiler.compile(TestDevices.manyDisks(63));
    ByteBuffer data = ByteBuffer.allocate(Seccomp.Data.SIZE).order(ByteOrder.nativeOrder());
    data.putInt(Seccomp.Data.NR, 18).putInt(Seccomp.Data.ARCH, Seccomp.AUDIT_ARCH_X86_64);
    data.putLong(Seccomp.Data.ARGS + 16, 512);
    for (int fd = 0; fd < 128; fd++) {
      data.putLong(Seccomp.Data.ARGS, fd);
      assertEquals(
          fd >= 7 && fd < 7 + 63 ? ALLOW : KILL,
          BpfInterpreter.run(many, data),
          "descriptor " + fd);
    }
  }
}
