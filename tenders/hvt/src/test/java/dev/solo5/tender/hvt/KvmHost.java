package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.kvm.Kvm;

/** Whether this machine can run guests at all. */
final class KvmHost {
  private KvmHost() {}

  /** Skips the test, with the reason, where the hypervisor can't be opened. */
  static void required() {
    try (Kvm kvm = Kvm.open()) {
      assert kvm != null;
    } catch (LinuxException e) {
      String reason = "skipped: hvt: " + Kvm.DEVICE + ": " + e.reason();
      System.out.println(reason);
      abort(reason);
    }
  }
}
