package dev.solo5.tender.spt;

import dev.solo5.linux.abi.UnistdX86;
import dev.solo5.linux.seccomp.Condition.AtMost;
import dev.solo5.linux.seccomp.Condition.Equal;
import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.Rule;
import dev.solo5.tender.AttachedDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a guest may ask of the host (spt-abi.md, section 7): the calls of the bindings, each with
 * the arguments that the attached devices justify. Pointers are not looked at: the kernel refuses
 * what is not the guest's. The rules stand in the order in which the filter tries them, the
 * frequent ones first.
 */
final class GuestPolicy {
  private static final int CLOCK_REALTIME = 0;
  private static final int CLOCK_MONOTONIC = 1;
  private static final int ARCH_SET_FS = 0x1002;

  private GuestPolicy() {}

  /**
   * The policy for a guest with these devices.
   *
   * @param descriptors the number under which the guest has a device
   */
  static Policy of(List<AttachedDevice> devices, ToIntFunction<AttachedDevice> descriptors) {
    List<Rule> rules = new ArrayList<>();
    always(rules);
    for (AttachedDevice device : devices) {
      int fd = descriptors.applyAsInt(device);
      switch (device) {
        case AttachedDevice.Net net -> frames(rules, net, fd);
        case AttachedDevice.Block block -> blocks(rules, block, fd);
      }
    }
    return Policy.killingX86(rules);
  }

  private static void always(List<Rule> rules) {
    rules.add(
        Rule.allow(
            "clock_gettime",
            UnistdX86.__NR_clock_gettime,
            "solo5_clock_monotonic",
            new Equal(0, CLOCK_MONOTONIC)));
    rules.add(
        Rule.allow(
            "clock_gettime",
            UnistdX86.__NR_clock_gettime,
            "solo5_clock_wall",
            new Equal(0, CLOCK_REALTIME)));
    rules.add(
        Rule.allow(
            "timerfd_settime",
            UnistdX86.__NR_timerfd_settime,
            "solo5_yield sets its deadline",
            new Equal(0, SptLayout.TIMER)));
    rules.add(
        Rule.allow(
            "epoll_pwait",
            UnistdX86.__NR_epoll_pwait,
            "solo5_yield waits",
            new Equal(0, SptLayout.EPOLL)));
    rules.add(
        Rule.allow(
            "write", UnistdX86.__NR_write, "solo5_console_write", new Equal(0, SptLayout.CONSOLE)));
    rules.add(
        Rule.allow(
            "arch_prctl",
            UnistdX86.__NR_arch_prctl,
            "solo5_set_tls_base",
            new Equal(0, ARCH_SET_FS)));
    rules.add(Rule.allow("exit_group", UnistdX86.__NR_exit_group, "solo5_exit and solo5_abort"));
  }

  private static void frames(List<Rule> rules, AttachedDevice.Net net, int fd) {
    String device = " of network " + net.handle();
    rules.add(Rule.allow("read", UnistdX86.__NR_read, "solo5_net_read" + device, new Equal(0, fd)));
    rules.add(
        Rule.allow("write", UnistdX86.__NR_write, "solo5_net_write" + device, new Equal(0, fd)));
  }

  /**
   * One block at a time, inside of the disk: a hole in the bindings cannot become one in the host.
   */
  private static void blocks(List<Rule> rules, AttachedDevice.Block block, int fd) {
    String device = " of disk " + block.handle();
    Equal descriptor = new Equal(0, fd);
    Equal size = new Equal(2, block.sectorSize());
    AtMost offset = new AtMost(3, block.capacityBytes() - block.sectorSize());
    rules.add(
        Rule.allow(
            "pread64",
            UnistdX86.__NR_pread64,
            "solo5_block_read" + device,
            descriptor,
            size,
            offset));
    rules.add(
        Rule.allow(
            "pwrite64",
            UnistdX86.__NR_pwrite64,
            "solo5_block_write" + device,
            descriptor,
            size,
            offset));
  }
}
