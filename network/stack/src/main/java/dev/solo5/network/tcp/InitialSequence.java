package dev.solo5.network.tcp;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * First sequence numbers that grow with time for each pair of ends and that nobody else can guess,
 * RFC 6528.
 */
public final class InitialSequence {
  private static final int NANOS_PER_STEP = 4000;

  private final byte[] secret;
  private final MessageDigest digest;

  /**
   * @param secret random bytes; copied
   */
  public InitialSequence(byte[] secret) {
    this.secret = secret.clone();
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  int of(Flow flow, long now) {
    ByteBuffer ends = ByteBuffer.allocate(3 * Integer.BYTES);
    ends.putInt(flow.remoteAddress()).putInt(flow.remotePort()).putInt(flow.localPort());
    digest.update(secret);
    int offset = ByteBuffer.wrap(digest.digest(ends.array())).getInt();
    return offset + (int) (now / NANOS_PER_STEP);
  }
}
