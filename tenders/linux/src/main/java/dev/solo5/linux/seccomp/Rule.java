package dev.solo5.linux.seccomp;

import dev.solo5.linux.abi.Seccomp;
import java.util.List;

/**
 * One way of dealing with a system call, where all conditions hold. Several rules for one call are
 * tried in their order.
 *
 * @param name of the call, for people
 * @param number of the call
 * @param conditions on its arguments, none for any
 * @param reason who makes the call, and what for
 * @param action {@code SECCOMP_RET_*}
 */
public record Rule(String name, int number, List<Condition> conditions, String reason, int action) {
  /** Copies the conditions. */
  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** Allows a call under conditions. */
  public static Rule allow(String name, int number, String reason, Condition... conditions) {
    return new Rule(name, number, List.of(conditions), reason, Seccomp.SECCOMP_RET_ALLOW);
  }

  /** Refuses a call with an error number, for callers that know how to go on. */
  public static Rule refuse(
      String name, int number, int errno, String reason, Condition... conditions) {
    return new Rule(name, number, List.of(conditions), reason, Seccomp.SECCOMP_RET_ERRNO | errno);
  }
}
