package dev.solo5.tender.virtio;

import dev.solo5.tender.SectorSize;
import java.util.List;
import java.util.OptionalInt;

/** A virtio device in a slot of the virtual machine. */
sealed interface QemuDevice {
  /** QEMU's options for it in this slot. */
  List<String> arguments(int slot);

  /** In the slot, on the one bus there is. */
  private static String at(int slot) {
    return ",addr=0x" + Integer.toHexString(slot) + ",bus=pci.0";
  }

  /**
   * A disk.
   *
   * @param file opened, and locked, by QEMU
   * @param sectorSize in bytes: a power of two from 512
   */
  record Disk(String file, int sectorSize) implements QemuDevice {
    @Override
    public List<String> arguments(int slot) {
      return List.of(
          "-drive",
          "id=drive" + slot + ",file=" + OptionText.of(file) + ",if=none,format=raw",
          "-device",
          "virtio-blk,drive=drive" + slot + at(slot) + sectors());
    }

    private String sectors() {
      return sectorSize == SectorSize.DEFAULT
          ? ""
          : ",logical_block_size=" + sectorSize + ",physical_block_size=" + sectorSize;
    }
  }

  /**
   * A network.
   *
   * @param wire where its frames go
   * @param mac six groups of hexadecimal digits between colons
   * @param mtu that the guest is told; empty: nothing, it takes 1500
   */
  record Nic(Wire wire, String mac, OptionalInt mtu) implements QemuDevice {
    @Override
    public List<String> arguments(int slot) {
      String device = "virtio-net,netdev=n" + slot + at(slot) + ",mac=" + mac;
      return List.of(
          "-device",
          mtu.isPresent() ? device + ",host_mtu=" + mtu.getAsInt() : device,
          "-netdev",
          wire.netdev("n" + slot));
    }
  }
}
