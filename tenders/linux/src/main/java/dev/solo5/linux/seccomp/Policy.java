package dev.solo5.linux.seccomp;

import dev.solo5.linux.abi.Seccomp;
import java.util.List;

/**
 * What a process may ask of the kernel: calls of one architecture, by rules; everything else gets
 * the default.
 *
 * @param architecture {@code AUDIT_ARCH_*}; calls of another one kill the process
 * @param rules the first that fits a call decides
 * @param otherwise {@code SECCOMP_RET_*} for a call that no rule fits
 */
public record Policy(int architecture, List<Rule> rules, int otherwise) {
  /** Copies the rules. */
  public Policy {
    rules = List.copyOf(rules);
  }

  /** A policy for x86_64 that kills the process for everything that its rules do not name. */
  public static Policy killingX86(List<Rule> rules) {
    return new Policy(Seccomp.AUDIT_ARCH_X86_64, rules, Seccomp.SECCOMP_RET_KILL_PROCESS);
  }
}
