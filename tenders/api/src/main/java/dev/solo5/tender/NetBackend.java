package dev.solo5.tender;

/**
 * Where the frames of a network device come from and go to: a descriptor on which one read or write
 * is one frame.
 */
public sealed interface NetBackend {
  /** As the command line writes it. */
  String text();

  /**
   * A tap interface that exists already and is up.
   *
   * @param name of the interface, as {@code ip link} shows it
   */
  record TapInterface(String name) implements NetBackend {
    public TapInterface {
      if (name.isEmpty() || name.startsWith("@")) {
        throw new IllegalArgumentException("not an interface name: '" + name + "'");
      }
    }

    @Override
    public String text() {
      return name;
    }
  }

  /**
   * An open descriptor that carries frames: a tap, or a datagram or seqpacket socket. On a command
   * line it means one that the program was started with.
   *
   * @param fd its number, from 0 up
   */
  record InheritedDescriptor(int fd) implements NetBackend {
    public InheritedDescriptor {
      if (fd < 0) {
        throw new IllegalArgumentException("not a descriptor: " + fd);
      }
    }

    @Override
    public String text() {
      return "@" + fd;
    }
  }
}
