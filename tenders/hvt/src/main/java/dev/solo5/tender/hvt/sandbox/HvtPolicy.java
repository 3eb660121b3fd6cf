package dev.solo5.tender.hvt.sandbox;

import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the process of a tender may ask of the kernel while its guest runs. Everything that is not
 * named here kills the process: starting programs, new processes, other descriptors, memory of
 * others.
 */
public final class HvtPolicy {
  private HvtPolicy() {}

  /**
   * The policy for one guest.
   *
   * @param descriptors that must stay usable
   * @param pid of this process, the only one it may signal
   */
  public static Policy of(OpenDescriptors descriptors, int pid) {
    List<Rule> rules = new ArrayList<>();
    GuestRules.add(rules, descriptors);
    RuntimeRules.add(rules, pid, descriptors.tied());
    return Policy.killingX86(rules);
  }
}
