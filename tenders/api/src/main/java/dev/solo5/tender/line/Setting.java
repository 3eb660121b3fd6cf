package dev.solo5.tender.line;

import dev.solo5.network.address.Mac;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;

/**
 * One option of the command line, read but not yet acted upon. {@link SettingParser} reads what
 * {@link #option} prints.
 */
public sealed interface Setting {
  /** The option that says this; a size of memory is rounded down to whole MiB. */
  default String option() {
    return switch (this) {
      case Memory(long bytes) -> "--mem=" + Long.divideUnsigned(bytes, Launch.MEBIBYTE);
      case BlockFile(String device, String file) -> "--block:" + device + "=" + file;
      case BlockSectorSize(String device, int bytes) ->
          "--block-sector-size:" + device + "=" + bytes;
      case Network(String device, NetBackend.UserMode network) ->
          "--x-network:" + device + "=" + network.text();
      case Network(String device, NetBackend backend) -> "--net:" + device + "=" + backend.text();
      case BadNetwork(String device, String text, _) -> "--net:" + device + "=" + text;
      case PublishedPort(String device, Publication port) -> "--x-publish:" + device + "=" + port;
      case NetMac(String device, Mac mac) -> "--net-mac:" + device + "=" + mac;
      case ExecutableHeap() -> SettingParser.EXECUTABLE_HEAP;
      case Report(String file) -> CommandLine.REPORT + file;
      case NoNetRing() -> SettingParser.NO_NET_RING;
    };
  }

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

  /** {@code --net}; a network in user mode by {@code --x-network}, where QEMU has its own. */
  record Network(String device, NetBackend backend) implements Setting {}

  /**
   * {@code --net} with text that cannot name anything.
   *
   * @param text behind the equals sign
   * @param reason the host's text for such a name
   */
  record BadNetwork(String device, String text, String reason) implements Setting {}

  /** {@code --x-publish}: a port of a network in user mode. */
  record PublishedPort(String device, Publication publication) implements Setting {}

  /** {@code --net-mac}; all zero stands for a random address. */
  record NetMac(String device, Mac mac) implements Setting {}

  /** {@code --x-exec-heap}. */
  record ExecutableHeap() implements Setting {}

  /** {@code --x-report}: dealt with before everything else. */
  record Report(String file) implements Setting {}

  /** {@code --x-no-net-ring}. */
  record NoNetRing() implements Setting {}
}
