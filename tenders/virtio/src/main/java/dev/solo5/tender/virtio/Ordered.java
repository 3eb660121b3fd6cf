package dev.solo5.tender.virtio;

import dev.solo5.manifest.DeviceType;
import dev.solo5.manifest.Entry;
import dev.solo5.tender.TenderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A device of the command line without a name: the first one is the manifest's first device that no
 * option names, and so on, as the guest counts.
 *
 * @param option as given, for messages
 * @param type what the option gives
 * @param value a file, or an interface
 * @param mtu for an interface, if it was given
 */
record Ordered(String option, DeviceType type, String value, OptionalInt mtu) {
  /** The least that QEMU tells a guest. */
  private static final int MIN_MTU = 68;

  private static final int MAX_MTU = 65535;

  /** {@code -d FILE}. */
  static Ordered disk(String file) {
    return new Ordered("-d " + file, DeviceType.BLOCK_BASIC, file, OptionalInt.empty());
  }

  /** {@code -n IFACE[:MTU]}; empty when the MTU is none. */
  static Optional<Ordered> net(String text) {
    int colon = text.lastIndexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    OptionalInt mtu = colon < 0 ? OptionalInt.empty() : Digits.parse(text.substring(colon + 1));
    return name.isEmpty() || (colon >= 0 && !isMtu(mtu))
        ? Optional.empty()
        : Optional.of(new Ordered("-n " + text, DeviceType.NET_BASIC, name, mtu));
  }

  private static boolean isMtu(OptionalInt mtu) {
    return mtu.isPresent() && mtu.getAsInt() >= MIN_MTU && mtu.getAsInt() <= MAX_MTU;
  }

  /**
   * Gives each of them the name that its place means.
   *
   * @param devices of the manifest, in order
   * @param named what options name
   * @return these and those
   * @throws TenderException with {@link VirtioProblem.Surplus} or {@link VirtioProblem.OutOfOrder}
   */
  static List<Wanted> named(List<Ordered> all, List<Entry> devices, List<Wanted> named)
      throws TenderException {
    List<Entry> left = new ArrayList<>(devices);
    for (Wanted wanted : named) {
      left.removeIf(entry -> entry.name().equals(wanted.device()) && entry.type() == type(wanted));
    }
    List<Wanted> result = new ArrayList<>(named);
    for (Ordered one : all) {
      if (left.isEmpty()) {
        throw new TenderException(new VirtioProblem.Surplus(one.option()));
      }
      Entry next = left.removeFirst();
      if (next.type() != one.type().number()) {
        throw new TenderException(
            new VirtioProblem.OutOfOrder(one.option(), next.name(), next.typeText()));
      }
      result.add(one.as(next.name()));
    }
    return List.copyOf(result);
  }

  private static int type(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Disk _ -> DeviceType.BLOCK_BASIC.number();
      case Wanted.Net _ -> DeviceType.NET_BASIC.number();
    };
  }

  private Wanted as(String device) {
    return switch (type) {
      case BLOCK_BASIC -> new Wanted.Disk(device, value, QemuDevice.Disk.USUAL_SECTOR);
      case NET_BASIC -> new Wanted.Net(device, new Wanted.Source.Tap(value, mtu), Optional.empty());
    };
  }
}
