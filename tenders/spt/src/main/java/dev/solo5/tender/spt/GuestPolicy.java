package dev.solo5.tender.spt;

import static dev.solo5.linux.abi.Time.CLOCK_MONOTONIC;
import static dev.solo5.linux.abi.Time.CLOCK_REALTIME;

import dev.solo5.linux.abi.Seccomp;
import dev.solo5.linux.seccomp.Condition;
import dev.solo5.linux.seccomp.Condition.AtMost;
import dev.solo5.linux.seccomp.Condition.Equal;
import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.Rule;
import dev.solo5.tender.attach.AttachedDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a guest may ask of the host (spt-abi.md, section 7): the calls of the bindings, each with
 * the arguments that the attached devices justify. Pointers are not checked: the kernel refuses
 * what is not the guest's. The rules stand in the order in which the filter tries them, the
 * frequent ones first.
 */
final class GuestPolicy {
  private static final int ARCH_SET_FS = 0x1002;

  private final CallNumbers calls;
  private final List<Rule> rules = new ArrayList<>();

  private GuestPolicy(CallNumbers calls) {
    this.calls = calls;
  }

  /**
   * The policy for a guest with these devices.
   *
   * @param calls of the guest's architecture
   * @param descriptors the number under which the guest has a device
   */
  static Policy of(
      CallNumbers calls, List<AttachedDevice> devices, ToIntFunction<AttachedDevice> descriptors) {
    return new GuestPolicy(calls).of(devices, descriptors);
  }

  private Policy of(List<AttachedDevice> devices, ToIntFunction<AttachedDevice> descriptors) {
    always();
    for (AttachedDevice device : devices) {
      int fd = descriptors.applyAsInt(device);
      switch (device) {
        case AttachedDevice.Net net -> frames(net, fd);
        case AttachedDevice.Block block -> blocks(block, fd);
      }
    }
    return new Policy(calls.architecture(), rules, Seccomp.SECCOMP_RET_KILL_PROCESS);
  }

  private void always() {
    allow("clock_gettime", calls.clockGettime(), "solo5_clock_monotonic", clock(CLOCK_MONOTONIC));
    allow("clock_gettime", calls.clockGettime(), "solo5_clock_wall", clock(CLOCK_REALTIME));
    String deadline = "solo5_yield sets its deadline";
    allow("timerfd_settime", calls.timerfdSettime(), deadline, on(SptLayout.TIMER));
    allow("epoll_pwait", calls.epollPwait(), "solo5_yield waits", on(SptLayout.EPOLL));
    allow("write", calls.write(), "solo5_console_write", on(SptLayout.CONSOLE));
    if (calls.archPrctl().isPresent()) {
      Condition sets = new Equal(0, ARCH_SET_FS);
      allow("arch_prctl", calls.archPrctl().getAsInt(), "solo5_set_tls_base", sets);
    }
    allow("exit_group", calls.exitGroup(), "solo5_exit and solo5_abort");
  }

  private void frames(AttachedDevice.Net net, int fd) {
    String device = " of network " + net.handle();
    allow("read", calls.read(), "solo5_net_read" + device, on(fd));
    allow("write", calls.write(), "solo5_net_write" + device, on(fd));
  }

  /**
   * One block at a time, inside of the disk: a hole in the bindings cannot become one in the host.
   */
  private void blocks(AttachedDevice.Block block, int fd) {
    String device = " of disk " + block.handle();
    Equal size = new Equal(2, block.sectorSize());
    AtMost offset = new AtMost(3, block.capacityBytes() - block.sectorSize());
    allow("pread64", calls.pread64(), "solo5_block_read" + device, on(fd), size, offset);
    allow("pwrite64", calls.pwrite64(), "solo5_block_write" + device, on(fd), size, offset);
  }

  private static Condition on(int fd) {
    return new Equal(0, fd);
  }

  private static Condition clock(int id) {
    return new Equal(0, id);
  }

  private void allow(String call, int number, String reason, Condition... conditions) {
    rules.add(Rule.allow(call, number, reason, conditions));
  }
}
