package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.seccomp.Condition;
import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.Rule;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.attach.AttachedDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Policies for devices that nobody opened: the filter looks at numbers only. */
final class TestDevices {
  private static final Fd STAND_IN = Fd.owning(1 << 20);

  private TestDevices() {}

  /**
   * A network on 7, a disk of one sector of 512 bytes on 8, one of {@code capacity} with 4096 on 9.
   */
  static Policy policy(long capacity) {
    return policy(CallNumbers.x86(), capacity);
  }

  static Policy policy(CallNumbers calls, long capacity) {
    return GuestPolicy.of(
        calls,
        List.of(
            new AttachedDevice.Net(1, STAND_IN, new Mac(2), 1500),
            new AttachedDevice.Block(2, STAND_IN, 512, 512),
            new AttachedDevice.Block(3, STAND_IN, capacity, 4096)),
        device -> 6 + device.handle());
  }

  static Policy manyDisks(int count) {
    List<AttachedDevice> disks = new ArrayList<>();
    for (int handle = 1; handle <= count; handle++) {
      disks.add(new AttachedDevice.Block(handle, STAND_IN, 1L << 33, 512));
    }
    return GuestPolicy.of(CallNumbers.x86(), disks, device -> 6 + device.handle());
  }

  static Policy none() {
    return none(CallNumbers.x86());
  }

  static Policy none(CallNumbers calls) {
    return GuestPolicy.of(calls, List.of(), _ -> 0);
  }

  /** The rules as people read them: one line for each, with its reason. */
  static String text(Policy policy) {
    StringBuilder text = new StringBuilder();
    for (Rule rule : policy.rules()) {
      StringBuilder conditions = new StringBuilder();
      for (Condition condition : rule.conditions()) {
        conditions.append(conditions.isEmpty() ? "" : ", ").append(text(condition));
      }
      text.append("%-15s | %-39s | %s%n".formatted(rule.name(), conditions, rule.reason()));
    }
    return text.toString();
  }

  private static String text(Condition condition) {
    return switch (condition) {
      case Condition.Equal(int argument, long value) ->
          String.format(Locale.ROOT, "a%s == 0x%x", argument, value);
      case Condition.AtMost(int argument, long value) ->
          String.format(Locale.ROOT, "a%s <= 0x%x", argument, value);
      case Condition.Masked(int argument, long mask, long value) ->
          String.format(Locale.ROOT, "a%s & 0x%x == 0x%x", argument, mask, value);
    };
  }
}
