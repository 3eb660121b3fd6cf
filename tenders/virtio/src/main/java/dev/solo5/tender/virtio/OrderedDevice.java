package dev.solo5.tender.virtio;

import dev.solo5.manifest.DeviceType;
import dev.solo5.manifest.Entry;
import dev.solo5.network.address.Decimal;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;
import java.nio.file.Path;
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
record OrderedDevice(String option, DeviceType type, String value, OptionalInt mtu) {
  /** The least that QEMU tells a guest. */
  private static final int MIN_MTU = 68;

  private static final int MAX_MTU = 65535;

  /** {@code -d FILE}. */
  static OrderedDevice disk(String file) {
    return new OrderedDevice("-d " + file, DeviceType.BLOCK_BASIC, file, OptionalInt.empty());
  }

  /** {@code -n IFACE[:MTU]}; empty when the MTU is none. */
  static Optional<OrderedDevice> net(String text) {
    int colon = text.lastIndexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    int mtu = colon < 0 ? MIN_MTU : Decimal.parse(text.substring(colon + 1));
    if (name.isEmpty() || mtu < MIN_MTU || mtu > MAX_MTU) {
      return Optional.empty();
    }
    OptionalInt told = colon < 0 ? OptionalInt.empty() : OptionalInt.of(mtu);
    return Optional.of(new OrderedDevice("-n " + text, DeviceType.NET_BASIC, name, told));
  }

  /**
   * Gives each of them the name that its place means.
   *
   * @param devices of the manifest, in order
   * @param named what options name
   * @return these and those
   * @throws TenderException with {@link VirtioProblem.Surplus} or {@link VirtioProblem.OutOfOrder}
   */
  static List<DeviceRequest> named(
      List<OrderedDevice> all, List<Entry> devices, List<Attachment> named) throws TenderException {
    List<Entry> left = new ArrayList<>(devices);
    List<DeviceRequest> result = new ArrayList<>();
    for (Attachment attachment : named) {
      int type = attachment.type().number();
      left.removeIf(entry -> entry.name().equals(attachment.device()) && entry.type() == type);
      result.add(new DeviceRequest(attachment));
    }
    for (OrderedDevice one : all) {
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

  private DeviceRequest as(String device) {
    return switch (type) {
      case BLOCK_BASIC -> new DeviceRequest(new Attachment.Block(device, Path.of(value)));
      case NET_BASIC ->
          new DeviceRequest(new Attachment.Net(device, new NetBackend.TapInterface(value)), mtu);
    };
  }
}
