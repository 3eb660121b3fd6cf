package dev.solo5.tender;

import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Publication;
import dev.solo5.network.outbound.Destination;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the frames of a network device come from and go to. */
public sealed interface NetBackend {
  /** What a host says of text that means nothing. */
  String NOT_A_NUMBER = "Invalid argument";

  /** What a host says of a number that is too large. */
  String OUT_OF_RANGE = "Numerical result out of range";

  /** As the command line writes it; {@link #parse}, or the record itself, reads it. */
  String text();

  /** How a tender is told to attach one, by lines of its usage. */
  String USAGE =
      """
          --net:NAME=IFACE (attach the tap interface IFACE as the network NAME)
          --net:NAME=@FD (attach the open descriptor FD as the network NAME)
          --net:NAME=unix:LOCAL,PEER (attach a datagram socket LOCAL, connected to PEER)
      """;

  /**
   * What the value of {@code --net} names.
   *
   * @param text not empty
   * @throws TenderException with {@link TenderProblem.NetUnavailable} for text that cannot name
   *     anything
   */
  static NetBackend parse(String text) throws TenderException {
    if (text.startsWith(UnixDatagram.PREFIX)) {
      return UnixDatagram.parse(text);
    }
    return text.charAt(0) == '@' ? InheritedDescriptor.parse(text) : new TapInterface(text);
  }

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
   * An open descriptor that carries frames: a tap, or a datagram or seqpacket socket, on which one
   * read or write is one frame. On a command line it means one that the program was started with.
   * It is a number because a launch only describes: nothing here can own a descriptor, and the
   * tender that takes it over does.
   *
   * @param fd its number, from 0 up
   */
  record InheritedDescriptor(int fd) implements NetBackend {
    public InheritedDescriptor {
      if (fd < 0) {
        throw new IllegalArgumentException("not a descriptor: " + fd);
      }
    }

    private static NetBackend parse(String text) throws TenderException {
      String digits = text.substring(1);
      for (int i = digits.startsWith("-") ? 1 : 0; i < digits.length(); i++) {
        if (!CText.isDigit(digits.charAt(i))) {
          throw unusable(text, NOT_A_NUMBER);
        }
      }
      OptionalLong number = CText.unsigned(digits);
      if (number.isEmpty()) {
        throw unusable(text, NOT_A_NUMBER);
      }
      if (Long.compareUnsigned(number.getAsLong(), Integer.MAX_VALUE) > 0) {
        throw unusable(text, OUT_OF_RANGE);
      }
      return new InheritedDescriptor((int) number.getAsLong());
    }

    @Override
    public String text() {
      return "@" + fd;
    }
  }

  /**
   * A datagram socket in the file system: each datagram is one frame.
   *
   * @param local its path, where frames for the guest arrive; without a comma
   * @param peer the path of the socket that takes the guest's frames, which is there already
   */
  record UnixDatagram(String local, String peer) implements NetBackend {
    private static final String PREFIX = "unix:";

    public UnixDatagram {
      if (local.isEmpty() || peer.isEmpty() || local.indexOf(',') >= 0) {
        throw new IllegalArgumentException("not two paths: '" + local + "' and '" + peer + "'");
      }
    }

    private static NetBackend parse(String text) throws TenderException {
      int comma = text.indexOf(',');
      if (comma <= PREFIX.length() || comma == text.length() - 1) {
        throw unusable(text, NOT_A_NUMBER);
      }
      return new UnixDatagram(text.substring(PREFIX.length(), comma), text.substring(comma + 1));
    }

    @Override
    public String text() {
      return PREFIX + local + "," + peer;
    }
  }

  /**
   * A network in user mode, inside a program: it needs no privileges and no interface. QEMU has one
   * of its own; for other tenders {@code solo5-net}, or a launcher, makes a descriptor of it.
   *
   * @param host the address of the host on it, as the guest sees it
   * @param open whether the guest reaches what the user does; otherwise it reaches the host alone
   * @param published ports of the guest that the host has as its own
   * @param outbound where {@code solo5-net} lets the guest connect to; QEMU's own network can't
   *     keep to a list
   * @param capture where {@code solo5-net} keeps the frames
   */
  record UserMode(
      Ipv4Subnet host,
      boolean open,
      List<Publication> published,
      List<Destination> outbound,
      Optional<Path> capture)
      implements NetBackend {
    private static final String OPEN = ",open";

    public UserMode {
      published = List.copyOf(published);
      outbound = List.copyOf(outbound);
    }

    /** One whose guest reaches nothing outside, unless it is open. */
    public UserMode(Ipv4Subnet host, boolean open, List<Publication> published) {
      this(host, open, published, List.of(), Optional.empty());
    }

    /** Reads {@code ADDRESS/BITS[,open]}; empty for anything else. */
    public static Optional<UserMode> parse(String text) {
      boolean open = text.endsWith(OPEN);
      String subnet = open ? text.substring(0, text.length() - OPEN.length()) : text;
      Optional<Ipv4Subnet> host = Ipv4Subnet.parse(subnet);
      return host.isEmpty()
          ? Optional.empty()
          : Optional.of(new UserMode(host.get(), open, List.of()));
    }

    /** The same with one more published port. */
    public UserMode with(Publication publication) {
      List<Publication> more = new ArrayList<>(published);
      more.add(publication);
      return new UserMode(host, open, more, outbound, capture);
    }

    /** The same without published ports. */
    public UserMode unpublished() {
      return new UserMode(host, open, List.of(), outbound, capture);
    }

    /** Without what has options of its own: published ports, destinations, the capture. */
    @Override
    public String text() {
      return host + (open ? OPEN : "");
    }
  }

  private static TenderException unusable(String text, String reason) {
    return new TenderException(new TenderProblem.NetUnavailable(text, reason));
  }
}
