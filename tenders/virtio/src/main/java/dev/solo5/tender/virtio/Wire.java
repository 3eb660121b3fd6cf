package dev.solo5.tender.virtio;

/** Where the frames of a network come from and go to. */
sealed interface Wire {
  /** What QEMU is told, behind {@code -netdev}. */
  String netdev(String id);

  /**
   * A tap interface that exists already.
   *
   * @param name of the interface
   */
  record Interface(String name) implements Wire {
    @Override
    public String netdev(String id) {
      return "tap,id=" + id + ",ifname=" + OptionText.of(name) + ",script=no,downscript=no";
    }
  }

  /**
   * A socket that keeps frames apart: of datagrams, or of packets in sequence, which {@code -netdev
   * socket} does not take but {@code -netdev dgram} does.
   *
   * @param number of the descriptor in QEMU
   */
  record Socket(int number) implements Wire {
    @Override
    public String netdev(String id) {
      return "dgram,id=" + id + ",local.type=fd,local.str=" + number;
    }
  }

  /**
   * An open tap.
   *
   * @param number of the descriptor in QEMU
   */
  record OpenTap(int number) implements Wire {
    @Override
    public String netdev(String id) {
      return "tap,id=" + id + ",fd=" + number;
    }
  }

  /**
   * A network of QEMU's own, in user mode.
   *
   * @param network its addresses and ports
   */
  record UserMode(UserNetwork network) implements Wire {
    @Override
    public String netdev(String id) {
      return network.netdev(id);
    }
  }
}
