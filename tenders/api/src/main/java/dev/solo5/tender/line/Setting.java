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
  /** The option that says this. */
  String option();

  /**
   * {@code --mem}.
   *
   * @param bytes not zero; unsigned, a negative size on the command line is a huge one
   */
  record Memory(long bytes) implements Setting {
    /** Rounded down to whole MiB. */
    @Override
    public String option() {
      return "--mem=" + (bytes >>> Long.numberOfTrailingZeros(Launch.MEBIBYTE));
    }
  }

  /** {@code --block}: opens the file. */
  record BlockFile(String device, String file) implements Setting {
    @Override
    public String option() {
      return "--block:" + device + "=" + file;
    }
  }

  /** {@code --block-sector-size}: a valid size. */
  record BlockSectorSize(String device, int bytes) implements Setting {
    @Override
    public String option() {
      return "--block-sector-size:" + device + "=" + bytes;
    }
  }

  /** {@code --net}; a network in user mode by {@code --x-network}, where QEMU has its own. */
  record Network(String device, NetBackend backend) implements Setting {
    @Override
    public String option() {
      String name = backend instanceof NetBackend.UserMode ? "--x-network:" : "--net:";
      return name + device + "=" + backend.text();
    }
  }

  /**
   * {@code --net} with text that cannot name anything.
   *
   * @param text behind the equals sign
   * @param reason the host's text for such a name
   */
  record BadNetwork(String device, String text, String reason) implements Setting {
    @Override
    public String option() {
      return "--net:" + device + "=" + text;
    }
  }

  /** {@code --x-publish}: a port of a network in user mode. */
  record PublishedPort(String device, Publication publication) implements Setting {
    @Override
    public String option() {
      return "--x-publish:" + device + "=" + publication;
    }
  }

  /** {@code --net-mac}; all zero stands for a random address. */
  record NetMac(String device, Mac mac) implements Setting {
    @Override
    public String option() {
      return "--net-mac:" + device + "=" + mac;
    }
  }

  /** {@code --x-exec-heap}. */
  record ExecutableHeap() implements Setting {
    @Override
    public String option() {
      return SettingParser.EXECUTABLE_HEAP;
    }
  }

  /** {@code --x-report}: dealt with before everything else. */
  record Report(String file) implements Setting {
    @Override
    public String option() {
      return CommandLine.REPORT + file;
    }
  }

  /** {@code --x-no-net-ring}. */
  record NoNetRing() implements Setting {
    @Override
    public String option() {
      return SettingParser.NO_NET_RING;
    }
  }
}
