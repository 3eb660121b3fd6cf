package dev.solo5.tender.virtio;

import dev.solo5.tender.Attachment;
import java.util.OptionalInt;

/**
 * A host resource for one device of the manifest, as it was asked for.
 *
 * @param attachment the resource
 * @param mtu that the guest is told; empty: the network's own
 */
record DeviceRequest(Attachment attachment, OptionalInt mtu) {
  DeviceRequest(Attachment attachment) {
    this(attachment, OptionalInt.empty());
  }
}
