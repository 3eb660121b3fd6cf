package dev.solo5.network.tcp;

import dev.solo5.network.ip.Octets;

/**
 * Initial sequence numbers that grow with time for each pair of ends and cannot be guessed, RFC
 * 6528.
 */
public final class InitialSequence {
  /** So many random bytes make a secret. */
  public static final int SECRET_BYTES = SipHash.KEY_BYTES;

  private static final int NANOS_PER_STEP = 4000;

  private final byte[] secret;

  /**
   * @param secret {@link #SECRET_BYTES} random bytes; copied
   */
  public InitialSequence(byte[] secret) {
    this.secret = secret.clone();
  }

  int of(Flow flow, long now) {
    Octets ends = Octets.allocate(3 * Integer.BYTES);
    ends.putInt(flow.remoteAddress()).putInt(flow.remotePort()).putInt(flow.localPort());
    int offset = (int) SipHash.of(secret, ends.rewind().copy());
    return offset + (int) (now / NANOS_PER_STEP);
  }
}
