package dev.solo5.network.ip;

/** Echo requests and their replies, RFC 792. */
public final class IcmpEcho {
  private static final int HEADER_BYTES = 8;
  private static final int CHECKSUM = 2;
  private static final int REQUEST = 8;
  private static final int REPLY = 0;

  private IcmpEcho() {}

  /** Whether a message is an undamaged request. */
  public static boolean isRequest(Octets message) {
    int at = message.position();
    return message.remaining() >= HEADER_BYTES
        && message.get(at) == REQUEST
        && message.get(at + 1) == 0
        && Checksum.fold(Checksum.add(0, message)) == 0;
  }

  /** Writes the reply to a request. */
  public static void putReply(Octets to, Octets request) {
    int start = to.position();
    to.put(request);
    to.putShort(start, REPLY << Byte.SIZE);
    to.putShort(start + CHECKSUM, 0);
    int checksum = Checksum.fold(Checksum.add(0, to.slice(start, to.position() - start)));
    to.putShort(start + CHECKSUM, checksum);
  }
}
