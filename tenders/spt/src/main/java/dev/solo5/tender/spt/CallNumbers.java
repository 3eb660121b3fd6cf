package dev.solo5.tender.spt;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.abi.UnistdArm64;
import dev.solo5.linux.abi.UnistdX86;
import java.util.OptionalInt;

/**
 * The numbers of the calls that guests make, on one architecture (spt-abi.md, section 7).
 *
 * @param architecture {@code AUDIT_ARCH_*}
 * @param archPrctl only where the thread pointer is the kernel's to set
 */
record CallNumbers(
    int architecture,
    int write,
    int read,
    int pread64,
    int pwrite64,
    int epollPwait,
    int timerfdSettime,
    int clockGettime,
    OptionalInt archPrctl,
    int exitGroup) {
  /** Those of the machine this tender runs on. */
  static CallNumbers x86() {
    return new CallNumbers(
        Seccomp.AUDIT_ARCH_X86_64,
        UnistdX86.__NR_write,
        UnistdX86.__NR_read,
        UnistdX86.__NR_pread64,
        UnistdX86.__NR_pwrite64,
        UnistdX86.__NR_epoll_pwait,
        UnistdX86.__NR_timerfd_settime,
        UnistdX86.__NR_clock_gettime,
        OptionalInt.of(UnistdX86.__NR_arch_prctl),
        UnistdX86.__NR_exit_group);
  }

  /** Those of 64-bit Arm, where a guest sets its thread pointer itself. */
  static CallNumbers arm64() {
    return new CallNumbers(
        Seccomp.AUDIT_ARCH_AARCH64,
        UnistdArm64.__NR_write,
        UnistdArm64.__NR_read,
        UnistdArm64.__NR_pread64,
        UnistdArm64.__NR_pwrite64,
        UnistdArm64.__NR_epoll_pwait,
        UnistdArm64.__NR_timerfd_settime,
        UnistdArm64.__NR_clock_gettime,
        OptionalInt.empty(),
        UnistdArm64.__NR_exit_group);
  }
}
