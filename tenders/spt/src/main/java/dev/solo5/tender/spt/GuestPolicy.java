package dev.solo5.tender.spt;

import dev.solo5.linux.abi.Seccomp;
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
  private static final int CLOCK_REALTIME = 0;
  private static final int CLOCK_MONOTONIC = 1;
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
    rules.add(
        Rule.allow(
            "clock_gettime",
            calls.clockGettime(),
            "solo5_clock_monotonic",
            new Equal(0, CLOCK_MONOTONIC)));
    rules.add(
        Rule.allow(
            "clock_gettime",
            calls.clockGettime(),
            "solo5_clock_wall",
            new Equal(0, CLOCK_REALTIME)));
    rules.add(
        Rule.allow(
            "timerfd_settime",
            calls.timerfdSettime(),
            "solo5_yield sets its deadline",
            new Equal(0, SptLayout.TIMER)));
    rules.add(
        Rule.allow(
            "epoll_pwait", calls.epollPwait(), "solo5_yield waits", new Equal(0, SptLayout.EPOLL)));
    rules.add(
        Rule.allow("write", calls.write(), "solo5_console_write", new Equal(0, SptLayout.CONSOLE)));
    if (calls.archPrctl().isPresent()) {
      rules.add(
          Rule.allow(
              "arch_prctl",
              calls.archPrctl().getAsInt(),
              "solo5_set_tls_base",
              new Equal(0, ARCH_SET_FS)));
    }
    rules.add(Rule.allow("exit_group", calls.exitGroup(), "solo5_exit and solo5_abort"));
  }

  private void frames(AttachedDevice.Net net, int fd) {
    String device = " of network " + net.handle();
    rules.add(Rule.allow("read", calls.read(), "solo5_net_read" + device, new Equal(0, fd)));
    rules.add(Rule.allow("write", calls.write(), "solo5_net_write" + device, new Equal(0, fd)));
  }

  /**
   * One block at a time, inside of the disk: a hole in the bindings cannot become one in the host.
   */
  private void blocks(AttachedDevice.Block block, int fd) {
    String device = " of disk " + block.handle();
    Equal descriptor = new Equal(0, fd);
    Equal size = new Equal(2, block.sectorSize());
    AtMost offset = new AtMost(3, block.capacityBytes() - block.sectorSize());
    rules.add(
        Rule.allow(
            "pread64", calls.pread64(), "solo5_block_read" + device, descriptor, size, offset));
    rules.add(
        Rule.allow(
            "pwrite64", calls.pwrite64(), "solo5_block_write" + device, descriptor, size, offset));
  }
}
