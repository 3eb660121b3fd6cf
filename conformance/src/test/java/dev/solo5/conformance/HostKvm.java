package dev.solo5.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** What the KVM of this machine can't do for guests in kernel mode, found out by trying. */
final class HostKvm {

  private static final Map<Cc, Boolean> FLOATING_POINT = new ConcurrentHashMap<>();

  private HostKvm() {}

  /** Skips a trial under hvt where KVM emulates guest code, which it can't for SSE. */
  static void requireFloatingPoint(Trial trial) {
    Assumptions.assumeFalse(
        emulates(trial), "hvt: KVM here emulates guest kernel code: suberror 1");
  }

  /** Whether the guest of a trial is slow, because KVM or QEMU emulates what it does. */
  static boolean isSlow(Trial trial) {
    return trial.target() == Target.VIRTIO || emulates(trial);
  }

  private static boolean emulates(Trial trial) {
    return trial.target() == Target.HVT
        && !FLOATING_POINT.computeIfAbsent(trial.cc(), _ -> runsOneInstruction(trial));
  }

  private static boolean runsOneInstruction(Trial trial) {
    Ending ending = trial.run("sse").end();
    boolean emulated = ending.status() == 1 && ending.output().contains("suberror=0x1");
    if (!emulated) {
      ending.passes();
    }
    return !emulated;
  }
}
