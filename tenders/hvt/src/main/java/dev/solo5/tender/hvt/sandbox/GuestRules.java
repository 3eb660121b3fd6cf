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
import dev.solo5.linux.seccomp.Condition.Equal;
import dev.solo5.linux.seccomp.Rule;
import java.util.List;

/**
 * What answering a guest's requests takes; the most frequent calls first, since a filter is read
 * from its start.
 */
record GuestRules(List<Rule> rules) {
  private static final int STDOUT = 1;
  private static final int STDERR = 2;

  static void add(List<Rule> rules, OpenDescriptors descriptors) {
    new GuestRules(rules).add(descriptors);
  }

  private void add(OpenDescriptors descriptors) {
    Condition epoll = on(descriptors.epoll());
    Condition removes = new Equal(1, Epoll.EPOLL_CTL_DEL);
    ioctl("guest code runs", on(descriptors.vcpu()), asks(Kvm.KVM_RUN));
    ioctl("where a fault happened", on(descriptors.vcpu()), asks(Kvm.KVM_GET_REGS));
    allow("epoll_pwait", __NR_epoll_pwait, "POLL waits", epoll);
    String unwatched = "nobody waits for a network that hung up";
    allow("epoll_ctl", __NR_epoll_ctl, unwatched, epoll, removes);
    allow("timerfd_settime", __NR_timerfd_settime, "POLL has a timeout", on(descriptors.timer()));
    write("PUTS", STDOUT);
    write("messages of this program and of the virtual machine", STDERR);
    if (descriptors.ringKick().isPresent()) {
      write("HALT ends the thread of the network ring", descriptors.ringKick().getAsInt());
    }
    if (descriptors.report().isPresent()) {
      write("the report of the run", descriptors.report().getAsInt());
    }
    for (int network : descriptors.networks()) {
      write("NET_WRITE", network);
    }
    for (int disk : descriptors.disks()) {
      allow("pwrite64", __NR_pwrite64, "BLOCK_WRITE", on(disk));
    }
    allow("poll", __NR_poll, "PUTS waits for a full console");
    // What C and Java libraries ask about any descriptor they open; it changes nothing.
    ioctl("is it a terminal", asks(Ioctls.TCGETS));
    ioctl("how much is there", asks(Ioctls.FIONREAD));
  }

  private void ioctl(String reason, Condition... conditions) {
    allow("ioctl", __NR_ioctl, reason, conditions);
  }

  private void write(String reason, int fd) {
    allow("write", __NR_write, reason, on(fd));
  }

  private void allow(String name, int number, String reason, Condition... conditions) {
    rules.add(Rule.allow(name, number, reason, conditions));
  }

  private static Condition on(int fd) {
    return new Equal(0, fd);
  }

  private static Condition asks(long request) {
    return new Equal(1, request);
  }
}
