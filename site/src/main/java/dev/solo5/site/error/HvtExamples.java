package dev.solo5.site.error;

import dev.solo5.tender.hvt.memory.HvtProblem;
import java.util.stream.Stream;

/** Problems of {@code solo5-hvt} alone. */
final class HvtExamples {
  private static final String OTHER_HOST =
      "Run it under spt, or on a machine whose KVM can do it (often a virtual machine's can't).";
  private static final String GUEST =
      "The guest caused it: look for a wrong pointer, size or hypercall in the guest. A unikernel"
          + " that uses only `solo5.h` with its own buffers cannot.";
  private static final String DEVICE =
      "The reason comes from the system: check the disk or interface behind the device.";

  private HvtExamples() {}

  static Stream<Example> all() {
    return Stream.of(host(), guest(), devices()).flatMap(examples -> examples);
  }

  private static Stream<Example> host() {
    return Stream.of(
        cured(
            new HvtProblem.WrongMachine("aarch64"),
            "Run it on a machine with that processor; spt may work elsewhere."),
        cured(
            new HvtProblem.TooMuchMemory(8L << 30, 4L << 30), "Give the guest no more than that."),
        cured(
            new HvtProblem.NoKvm("/dev/kvm", "Permission denied"),
            "Get access to `/dev/kvm` (often: join the group `kvm`), turn on virtualisation in"
                + " the firmware, or run the guest under spt."),
        cured(new HvtProblem.KvmVersion(11, 12), OTHER_HOST),
        cured(new HvtProblem.KvmLacks("KVM_CAP_GET_TSC_KHZ"), OTHER_HOST),
        cured(new HvtProblem.UnstableClock(), OTHER_HOST),
        cured(
            new HvtProblem.KvmRequest("ioctl (KVM_CREATE_VM)", 12, "Cannot allocate memory"),
            "The reason comes from the kernel: free some memory, or raise the limit that it"
                + " names."),
        cured(
            new HvtProblem.HostRefuses("mmap", "Cannot allocate memory"),
            "Give the guest less memory, or raise the limit that prevents it (`ulimit -v`,"
                + " `ulimit -n`, the memory of a container)."),
        cured(
            new HvtProblem.ReadImpliesExec(),
            "Start the tender without that personality, not under `setarch -X`."),
        cured(
            new HvtProblem.NoSandbox("seccomp", "Invalid argument", "solo5.sandbox"),
            "Use a kernel with seccomp filters (`CONFIG_SECCOMP_FILTER`), and check whether a"
                + " container's own filter forbids it."));
  }

  private static Stream<Example> guest() {
    return Stream.of(
        cured(new HvtProblem.InvalidAccess(0x20000000L, 4096), GUEST),
        cured(new HvtProblem.InvalidPort(0x3f8), GUEST),
        cured(new HvtProblem.InvalidHypercall(17), GUEST),
        cured(
            new HvtProblem.TranslationFault(0x101234),
            "The guest wrote to its code or constants: look the address up in the unikernel with"
                + " `addr2line -e FILE ADDRESS`."),
        cured(new HvtProblem.EntryFailure(0x80000021L), OTHER_HOST),
        cured(
            new HvtProblem.HypervisorError(1),
            "With `suberror=0x1`, KVM tried to emulate an instruction that it cannot, which"
                + " happens where KVM itself runs inside another machine: compile with"
                + " `-mgeneral-regs-only`, see [floating point on"
                + " hvt](guide.md#floating-point-on-hvt)."),
        cured(
            new HvtProblem.UnhandledExit(8, 0x101234),
            "The guest ran into a triple fault or halted: look the address up in the unikernel with"
                + " `addr2line -e FILE ADDRESS`."),
        cured(
            new HvtProblem.StackOverflow(
                new HvtProblem.TranslationFault(0x101617), 0x102ff8, 0x107000),
            "The stack has no guard: it grows down from the end of memory through the heap into"
                + " the program. Look for endless recursion (`addr2line -e FILE ADDRESS`) or"
                + " large arrays on the stack, or give the guest more memory. If a guest uses its"
                + " own stack inside its data, this suspicion may be wrong."),
        cured(new HvtProblem.RingOverrun(300, 256), GUEST),
        cured(
            new HvtProblem.Stopped(),
            "Nothing is wrong: the program that started the guest has ended it."));
  }

  private static Stream<Example> devices() {
    return Stream.of(
        cured(
            new HvtProblem.ConsoleClosed(),
            "Keep the reader of the tender's output running, or send the output to a file."),
        cured(new HvtProblem.ConsoleFailed("No space left on device"), DEVICE),
        cured(new HvtProblem.WaitFailed("epoll_wait", "Bad file descriptor"), DEVICE),
        cured(new HvtProblem.WriteFailed("No space left on device"), DEVICE),
        cured(new HvtProblem.NetWriteFailed("Input/output error"), DEVICE),
        cured(new HvtProblem.ReadFailed("Input/output error"), DEVICE),
        cured(
            new HvtProblem.ShortTransfer(false, 512, 4096),
            "Do not shrink a disk's file while a guest is using it."));
  }

  private static Example cured(HvtProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
