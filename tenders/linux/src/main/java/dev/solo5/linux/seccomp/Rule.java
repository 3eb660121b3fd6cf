package dev.solo5.linux.seccomp;

import java.util.List;

/**
 * One way in which a system call is allowed: all conditions hold. Several rules for one call are
 * alternatives.
 *
 * @param name of the call, for people
 * @param number of the call
 * @param conditions on its arguments, none for any
 * @param reason who makes the call, and what for
 */
public record Rule(String name, int number, List<Condition> conditions, String reason) {
  /** Copies the conditions. */
  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** Allows a call under conditions. */
  public static Rule allow(String name, int number, String reason, Condition... conditions) {
    return new Rule(name, number, List.of(conditions), reason);
  }
}
