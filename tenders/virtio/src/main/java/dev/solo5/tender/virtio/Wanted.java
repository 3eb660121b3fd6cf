package dev.solo5.tender.virtio;

import dev.solo5.network.address.Mac;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A host resource for one device of the manifest, as it was asked for. */
sealed interface Wanted {
  /** The name of the device in the manifest. */
  String device();

  /**
   * A disk.
   *
   * @param file or block device
   * @param sectorSize in bytes: a power of two from 512 to 32768
   */
  record Disk(String device, String file, int sectorSize) implements Wanted {}

  /**
   * A network.
   *
   * @param source where its frames go
   * @param mac the guest's address; empty for a random one
   */
  record Net(String device, Source source, Optional<Mac> mac) implements Wanted {}

  /** Where frames go. */
  sealed interface Source {
    /**
     * A tap interface that exists already.
     *
     * @param mtu that the guest is told; empty: the interface's own
     */
    record Tap(String name, OptionalInt mtu) implements Source {}

    /**
     * An open descriptor.
     *
     * @param isHandedOver whether a program of this process hands it over; otherwise it must be one
     *     that the process was started with
     */
    record Descriptor(int number, boolean isHandedOver) implements Source {}

    /** A network of QEMU's own. */
    record UserMode(UserNetwork network) implements Source {}
  }

  /** What a launch made in Java asks for. */
  static List<Wanted> of(Launch launch) {
    List<Wanted> wanted = new ArrayList<>();
    for (Attachment attachment : launch.attachments()) {
      wanted.add(
          switch (attachment) {
            case Attachment.Block(String device, var file, int sectorSize) ->
                new Disk(device, file.toString(), sectorSize);
            case Attachment.Net(String device, NetBackend backend, var mac) ->
                new Net(device, source(backend), mac);
          });
    }
    return wanted;
  }

  private static Source source(NetBackend backend) {
    return switch (backend) {
      case NetBackend.TapInterface(String name) -> new Source.Tap(name, OptionalInt.empty());
      case NetBackend.InheritedDescriptor(int fd) -> new Source.Descriptor(fd, true);
    };
  }
}
