package dev.solo5.tender.hvt.sandbox;

import static dev.solo5.linux.abi.UnistdX86.__NR_epoll_ctl;
import static dev.solo5.linux.abi.UnistdX86.__NR_epoll_pwait;
import static dev.solo5.linux.abi.UnistdX86.__NR_ioctl;
import static dev.solo5.linux.abi.UnistdX86.__NR_poll;
import static dev.solo5.linux.abi.UnistdX86.__NR_pwrite64;
import static dev.solo5.linux.abi.UnistdX86.__NR_timerfd_settime;
import static dev.solo5.linux.abi.UnistdX86.__NR_write;

import dev.solo5.linux.abi.Epoll;
import dev.solo5.linux.abi.Ioctls;
import dev.solo5.linux.abi.Kvm;
import dev.solo5.linux.seccomp.Condition;
import dev.solo5.linux.seccomp.Rule;
import java.util.List;

/**
 * What answering a guest's requests takes; the most frequent calls first, since a filter is read
 * from its start.
 */
final class GuestRules {
  private static final int STDOUT = 1;
  private static final int STDERR = 2;

  private GuestRules() {}

  static void add(List<Rule> rules, OpenDescriptors descriptors) {
    ioctl(rules, "guest code runs", descriptors.vcpu(), Kvm.KVM_RUN);
    ioctl(rules, "where a fault happened", descriptors.vcpu(), Kvm.KVM_GET_REGS);
    rules.add(Rule.allow("epoll_pwait", __NR_epoll_pwait, "POLL waits", on(descriptors.epoll())));
    rules.add(
        Rule.allow(
            "epoll_ctl",
            __NR_epoll_ctl,
            "nobody waits for a network that hung up",
            on(descriptors.epoll()),
            new Condition.Equal(1, Epoll.EPOLL_CTL_DEL)));
    rules.add(
        Rule.allow(
            "timerfd_settime",
            __NR_timerfd_settime,
            "POLL has a timeout",
            on(descriptors.timer())));
    write(rules, "PUTS", STDOUT);
    write(rules, "messages of this program and of the virtual machine", STDERR);
    if (descriptors.ringKick().isPresent()) {
      write(rules, "HALT ends the thread of the network ring", descriptors.ringKick().getAsInt());
    }
    if (descriptors.report().isPresent()) {
      write(rules, "the report of the run", descriptors.report().getAsInt());
    }
    for (int network : descriptors.networks()) {
      write(rules, "NET_WRITE", network);
    }
    for (int disk : descriptors.disks()) {
      rules.add(Rule.allow("pwrite64", __NR_pwrite64, "BLOCK_WRITE", on(disk)));
    }
    rules.add(Rule.allow("poll", __NR_poll, "PUTS waits for a full console"));
    // What C and Java libraries ask about any descriptor they open; it changes nothing.
    rules.add(
        Rule.allow("ioctl", __NR_ioctl, "is it a terminal", new Condition.Equal(1, Ioctls.TCGETS)));
    rules.add(
        Rule.allow(
            "ioctl", __NR_ioctl, "how much is there", new Condition.Equal(1, Ioctls.FIONREAD)));
  }

  private static void ioctl(List<Rule> rules, String reason, int fd, long request) {
    rules.add(Rule.allow("ioctl", __NR_ioctl, reason, on(fd), new Condition.Equal(1, request)));
  }

  private static void write(List<Rule> rules, String reason, int fd) {
    rules.add(Rule.allow("write", __NR_write, reason, on(fd)));
  }

  private static Condition on(int fd) {
    return new Condition.Equal(0, fd);
  }
}
