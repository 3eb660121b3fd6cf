package dev.solo5.tender.virtio;

import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Publication;
import dev.solo5.tender.NetBackend;

/** Where the frames of a network come from and go to. */
sealed interface Wire {
  /** QEMU's option, after {@code -netdev}. */
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
   * A network of QEMU's own: it needs no rights, and published ports come in. The guest reaches
   * nothing of this machine, nor anything behind it, unless that was asked for: then its
   * connections go out with the rights of the user, also to servers that listen on 127.0.0.1 alone.
   *
   * @param network its addresses and ports
   */
  record UserMode(NetBackend.UserMode network) implements Wire {
    /** Neither by IPv4 nor by IPv6, which QEMU offers unasked and with a way to this machine. */
    private static final String CLOSED = ",restrict=on,ipv6=off";

    @Override
    public String netdev(String id) {
      Ipv4Subnet host = network.host();
      StringBuilder text = new StringBuilder("user,id=").append(id);
      text.append(",net=").append(host.network()).append('/').append(host.prefixLength());
      text.append(",host=").append(host.host());
      if (!network.open()) {
        text.append(CLOSED);
      }
      for (Publication port : network.published()) {
        text.append(",hostfwd=tcp:").append(port.hostAddress()).append(':').append(port.hostPort());
        text.append('-').append(port.guestAddress()).append(':').append(port.guestPort());
      }
      return text.toString();
    }
  }
}
