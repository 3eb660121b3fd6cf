package dev.solo5.tender.line;

import dev.solo5.elf.Target;

/**
 * One of the tenders as a program.
 *
 * @param name what its messages begin with
 * @param target the unikernels it runs: hvt, spt or virtio
 */
public record Program(String name, Target target) {
  /** The system property by which a launcher script says under which name it was called. */
  private static final String NAME_PROPERTY = "solo5.program";

  /** The tender of a target under its usual name, or what the launcher script calls it. */
  public static Program of(Target target) {
    return new Program(System.getProperty(NAME_PROPERTY, usualName(target)), target);
  }

  static String usualName(Target target) {
    return target == Target.VIRTIO ? "solo5-virtio-run" : "solo5-" + target.text();
  }

  /** Whether {@code --x-exec-heap} exists: only where the heap is not executable anyway. */
  boolean allowsExecutableHeap() {
    return target == Target.SPT;
  }

  /** Whether {@code --x-no-net-ring} exists: only where there is a ring to be left out. */
  boolean offersNetRing() {
    return target == Target.HVT;
  }

  /** Whether {@code --x-network} exists: only where the hypervisor has networks of its own. */
  boolean hasUserMode() {
    return target == Target.VIRTIO;
  }
}
