package dev.solo5.network.dhcp;

import dev.solo5.network.ip.Octets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message between a client and a server on an Ethernet, RFC 2131 section 2. Addresses are 0 where
 * there are none.
 *
 * @param reply whether a server sent it
 * @param transaction what a client chose for its question and its answer
 * @param broadcast whether the client can't take an answer to its own address yet
 * @param clientAddress that the client has already
 * @param yourAddress that the server gives
 * @param relayAddress of an agent between the two
 * @param mac of the client, 48 bits
 */
public record DhcpMessage(
    boolean reply,
    int transaction,
    boolean broadcast,
    int clientAddress,
    int yourAddress,
    int relayAddress,
    long mac,
    DhcpOptions options) {
  /** Where servers listen. */
  public static final int SERVER_PORT = 67;

  /** Where clients listen. */
  public static final int CLIENT_PORT = 68;

  /** What each host must be able to take, RFC 2131 section 2, without the headers of IP and UDP. */
  public static final int SMALLEST_LIMIT_BYTES = 548;

  private static final int REQUEST = 1;
  private static final int REPLY = 2;
  private static final int ETHERNET = 1;
  private static final int MAC_BYTES = 6;

  private static final int TRANSACTION = 4;
  private static final int FLAGS = 10;
  private static final int CLIENT_ADDRESS = 12;
  private static final int YOUR_ADDRESS = 16;
  private static final int RELAY_ADDRESS = 24;
  private static final int HARDWARE_ADDRESS = 28;
  private static final int SERVER_NAME = 44;
  private static final int SERVER_NAME_BYTES = 64;
  private static final int FILE = 108;
  private static final int FILE_BYTES = 128;
  private static final int COOKIE = 236;
  private static final int OPTIONS = 240;

  private static final int BROADCAST = 0x8000;
  private static final int MAGIC = 0x63825363;

  /** Options may go on in the field of the file, in that of the server's name, or in both. */
  private static final int OVERLOAD_FILE = 1;

  private static final int OVERLOAD_NAME = 2;

  /** As BOOTP had it, RFC 1542 section 2.1; some still ask for it. */
  private static final int SMALLEST_BYTES = 300;

  /** Checks the Ethernet address. */
  public DhcpMessage {
    if (mac >>> 48 != 0) {
      throw new IllegalArgumentException("an Ethernet address of more than 48 bits: " + mac);
    }
  }

  /** Reads the payload of a datagram; empty when it is malformed or not about Ethernet. */
  public static Optional<DhcpMessage> parse(Octets bytes) {
    int at = bytes.position();
    if (bytes.remaining() < OPTIONS || bytes.getInt(at + COOKIE) != MAGIC) {
      return Optional.empty();
    }
    int operation = bytes.get(at) & 0xff;
    boolean known = operation == REQUEST || operation == REPLY;
    if (!known || bytes.get(at + 1) != ETHERNET || bytes.get(at + 2) != MAC_BYTES) {
      return Optional.empty();
    }
    Map<Integer, byte[]> options = new HashMap<>();
    if (!readOptions(bytes, options)) {
      return Optional.empty();
    }
    return Optional.of(
        new DhcpMessage(
            operation == REPLY,
            bytes.getInt(at + TRANSACTION),
            (bytes.getShort(at + FLAGS) & BROADCAST) != 0,
            bytes.getInt(at + CLIENT_ADDRESS),
            bytes.getInt(at + YOUR_ADDRESS),
            bytes.getInt(at + RELAY_ADDRESS),
            Integer.toUnsignedLong(bytes.getInt(at + HARDWARE_ADDRESS)) << Short.SIZE
                | bytes.getShort(at + HARDWARE_ADDRESS + Integer.BYTES),
            DhcpOptions.of(options)));
  }

  private static boolean readOptions(Octets bytes, Map<Integer, byte[]> options) {
    int at = bytes.position();
    if (!DhcpOptions.read(bytes.slice(at + OPTIONS, bytes.remaining() - OPTIONS), options)) {
      return false;
    }
    byte[] overload = options.remove(DhcpOptions.OVERLOAD);
    int fields = overload != null && overload.length == 1 ? overload[0] : 0;
    return ((fields & OVERLOAD_FILE) == 0
            || DhcpOptions.read(bytes.slice(at + FILE, FILE_BYTES), options))
        && ((fields & OVERLOAD_NAME) == 0
            || DhcpOptions.read(bytes.slice(at + SERVER_NAME, SERVER_NAME_BYTES), options))
        && options.remove(DhcpOptions.OVERLOAD) == null;
  }

  /** How many bytes {@link #put} writes. */
  public int size() {
    return Math.max(SMALLEST_BYTES, OPTIONS + options.size());
  }

  /** Writes it. */
  public void put(Octets to) {
    int start = to.position();
    to.put(reply ? REPLY : REQUEST).put(ETHERNET).put(MAC_BYTES).put(0);
    to.putInt(transaction).putShort(0).putShort(broadcast ? BROADCAST : 0);
    to.putInt(clientAddress).putInt(yourAddress).putInt(0).putInt(relayAddress);
    to.putInt((int) (mac >>> Short.SIZE)).putShort((int) mac);
    pad(to, start + COOKIE);
    to.putInt(MAGIC);
    options.put(to);
    pad(to, start + SMALLEST_BYTES);
  }

  private static void pad(Octets to, int end) {
    while (to.position() < end) {
      to.put(0);
    }
  }
}
