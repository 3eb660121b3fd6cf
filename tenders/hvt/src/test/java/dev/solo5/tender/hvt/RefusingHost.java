package dev.solo5.tender.hvt;

import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.abi.UnistdX86;
import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.linux.seccomp.Rule;
import dev.solo5.linux.seccomp.Sandbox;
import java.util.List;

/** The program on a kernel that takes no filter; a filter of its own plays that kernel. */
final class RefusingHost {
  private RefusingHost() {}

  public static void main(String[] arguments) throws Exception {
    Rule refuse = Rule.refuse("seccomp", UnistdX86.__NR_seccomp, Errno.EINVAL, "no filters");
    Policy policy =
        new Policy(Seccomp.AUDIT_ARCH_X86_64, List.of(refuse), Seccomp.SECCOMP_RET_ALLOW);
    try (Sandbox sandbox = new Sandbox(PolicyCompiler.compile(policy))) {
      sandbox.install();
    }
    Main.main(arguments);
  }
}
