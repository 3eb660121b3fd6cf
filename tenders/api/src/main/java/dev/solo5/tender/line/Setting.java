package dev.solo5.tender.line;

import dev.solo5.network.address.Mac;
import dev.solo5.tender.NetBackend;

/** One option of the command line, read but not yet acted upon. */
public sealed interface Setting {
  /**
   * {@code --mem}.
   *
   * @param bytes not zero; unsigned, a negative size on the command line is a huge one
   */
  record Memory(long bytes) implements Setting {}

  /** {@code --block}: opens the file. */
  record BlockFile(String device, String file) implements Setting {}

  /** {@code --block-sector-size}: a valid size. */
  record BlockSectorSize(String device, int bytes) implements Setting {}

  /** {@code --net} with an interface or a descriptor. */
  record Network(String device, NetBackend backend) implements Setting {}

  /**
   * {@code --net} with text that cannot name anything.
   *
   * @param text behind the equals sign
   * @param reason the host's text for such a name
   */
  record BadNetwork(String device, String text, String reason) implements Setting {}

  /** {@code --net-mac}; all zero stands for a random address. */
  record NetMac(String device, Mac mac) implements Setting {}

  /** {@code --x-exec-heap}. */
  record ExecutableHeap() implements Setting {}

  /** {@code --x-report}: dealt with before everything else. */
  record Report() implements Setting {}

  /** {@code --x-no-net-ring}. */
  record NoNetRing() implements Setting {}
}
