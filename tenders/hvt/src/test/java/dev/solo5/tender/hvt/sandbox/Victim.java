package dev.solo5.tender.hvt.sandbox;

import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.abi.Kvm;
import dev.solo5.linux.call.Events;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Processes;
import dev.solo5.linux.call.Sockets;
import dev.solo5.linux.process.Spawner;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.linux.seccomp.Sandbox;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Confines itself like a tender, then does one thing; status 0 when it survived that with the
 * expected result.
 */
final class Victim {
  private static final int VCPU = 100;
  private static final int KICK = 105;
  private static final int REPORT = 106;
  private static final int DISK = 103;
  private static final int NETWORK = 104;

  private Victim() {}

  public static void main(String[] arguments) throws Exception {
    int pid = (int) ProcessHandle.current().pid();
    OpenDescriptors descriptors =
        new OpenDescriptors(
            VCPU,
            101,
            102,
            OptionalInt.of(KICK),
            OptionalInt.of(REPORT),
            false,
            List.of(DISK),
            List.of(NETWORK));
    try (Sandbox sandbox = new Sandbox(PolicyCompiler.compile(HvtPolicy.of(descriptors, pid)));
        Arena arena = Arena.ofConfined()) {
      sandbox.install();
      System.exit(attempt(arguments[0], arena.allocate(64)) ? 0 : 1);
    }
  }

  private static boolean attempt(String what, MemorySegment memory) throws Exception {
    return switch (what) {
      case "run-guest" -> Files.ioctl(VCPU, Kvm.KVM_RUN, 0) == -Errno.EBADF;
      case "write-network" -> Files.write(NETWORK, memory) == -Errno.EBADF;
      case "kick-ring" -> Files.write(KICK, memory) == -Errno.EBADF;
      case "write-report" -> Files.write(REPORT, memory) == -Errno.EBADF;
      case "read-input" -> Files.read(0, memory) == -Errno.EBADF;
      case "write-disk" -> Files.pwrite(DISK, memory, 0) == -Errno.EBADF;
      case "wait" -> Events.epollWait(101, memory, 1, 0) == -Errno.EBADF;
      case "open-to-write" -> Files.open("/dev/null", Fcntl.O_RDWR, 0) == -Errno.EACCES;
      case "create" -> Files.open("/dev/null", Fcntl.O_CREAT, 0) == -Errno.EACCES;
      case "open-to-read" -> Files.open("/dev/null", Fcntl.O_RDONLY, 0) >= 0;
      case "socket" -> Sockets.socket(IfTun.AF_UNIX, IfTun.SOCK_DGRAM, 0) == -Errno.EACCES;
      case "live" -> live();
      case "descriptor-flags" ->
          Files.fcntl(1, Fcntl.F_GETFD, 0) >= 0
              && Files.fcntl(1, Fcntl.F_SETFD, 0) == 0
              && Files.fcntl(1, Fcntl.F_GETFL, 0) >= 0;
      case "duplicate" -> Files.fcntl(0, Fcntl.F_DUPFD, DISK) != DISK;
      case "other-request" -> Files.ioctl(VCPU, Kvm.KVM_SET_REGS, memory) != 0;
      case "other-vcpu" -> Files.ioctl(VCPU + 1, Kvm.KVM_RUN, 0) != 0;
      case "write-elsewhere" -> Files.write(0, memory) != 0;
      case "write-disk-elsewhere" -> Files.pwrite(NETWORK, memory, 0) != 0;
      case "wait-elsewhere" -> Events.epollWait(99, memory, 1, 0) != 0;
      case "new-epoll" -> Events.epollCreate(0) != 0;
      case "memory-file" -> Files.memfdCreate("x", 0) != 0;
      case "kill" -> Processes.kill(1, 0) == 0;
      case "personality" -> Processes.personality() >= 0;
      case "program" -> startProgram();
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static boolean startProgram() throws Exception {
    new Spawner("/bin/true", List.of("true"), List.of()).start().waitFor();
    return true;
  }

  /** Keeps compiler, collector, class loader and thread library busy. */
  private static boolean live() throws Exception {
    Map<Integer, List<byte[]>> garbage = new HashMap<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int seed = i;
      threads.add(Thread.ofPlatform().start(() -> work(seed)));
    }
    for (int i = 0; i < 20_000; i++) {
      garbage.computeIfAbsent(i % 100, _ -> new ArrayList<>()).add(new byte[4096]);
      if (i % 1000 == 0) {
        garbage.clear();
      }
    }
    System.gc();
    for (Thread thread : threads) {
      thread.join();
    }
    Thread.sleep(1);
    String text = java.time.ZonedDateTime.now(java.time.ZoneId.of("Europe/Zurich")).toString();
    try (Fd self = Fd.open("/proc/self/status", Fcntl.O_RDONLY)) {
      return self.number() >= 0 && !text.isEmpty();
    }
  }

  private static void work(int seed) {
    double sum = seed;
    for (int i = 0; i < 5_000_000; i++) {
      sum = Math.sqrt(sum + i);
    }
    if (sum < 0) {
      throw new IllegalStateException();
    }
  }
}
